import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { locales } from '../../search/document.ts'
import { findPageTypes } from '../whole/page-types.ts'
import { findFaults } from './axe.ts'
import { desktop, launchBrowser, phone } from './browser.ts'

const { url } = inject('server')
/** Pages that are no content: ways into an account, and what is looked up or checked. */
const more = [
  '/sign-in/',
  '/sign-in/card/',
  '/sign-up/',
  '/reset/',
  '/guardian/',
  '/receipts/',
  '/unsubscribe/',
  '/events/qorgalzhyn-qus-sanagy/draw/',
  `/events/month/${new Date().toISOString().slice(0, 7)}/`,
]
let browser: Browser
let paths: string[]
beforeAll(async () => {
  browser = await launchBrowser()
  paths = [...(await findPageTypes(url)), ...more]
})
afterAll(() => browser.close())

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
      wrong.push(...(await findFaults(page, `${locale}${path}`)))
    }
    await context.close()
    expect(wrong).toEqual([])
  },
)
