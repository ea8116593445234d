import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { locales } from '../../search/document.ts'
import { findPageTypes } from '../whole/page-types.ts'
import { desktop, launchBrowser, phone } from './browser.ts'

const { url } = inject('server')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let paths: string[]
beforeAll(async () => {
  browser = await launchBrowser()
  paths = await findPageTypes(url)
})
afterAll(() => browser.close())

type Violation = { id: string; nodes: { html: string }[] }

test.each(
  locales.flatMap((locale) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
  ),
)(
  'no page type has an axe violation or runs out of the screen: $locale, $colorScheme',
  { timeout: 240_000 },
  async ({ locale, colorScheme }) => {
    const context = await browser.newContext({
      ...(colorScheme === 'light' ? phone : desktop),
      colorScheme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const wrong: string[] = []
    for (const path of paths) {
      await page.goto(`${url}/${locale}${path}`)
      await page.evaluate(axe)
      const violations = await page.evaluate(async () => {
        const run = (
          globalThis as never as {
            axe: { run: (node: Document) => Promise<{ violations: Violation[] }> }
          }
        ).axe
        return (await run.run(document)).violations
      })
      wrong.push(
        ...violations.map(
          ({ id, nodes }) => `${locale}${path} ${id}: ${nodes[0]!.html.slice(0, 160)}`,
        ),
      )
      const spill = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (spill > 0) wrong.push(`${locale}${path} is ${spill} px wider than the screen`)
    }
    await context.close()
    expect(wrong).toEqual([])
  },
)
