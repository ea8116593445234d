import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { locales } from '../../search/document.ts'
import { findFaults } from './axe.ts'
import { desktop, launchBrowser, phone } from './browser.ts'
import { arriveAs } from './people.ts'

const server = inject('server')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const looks = locales.flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme, at) => ({
    locale,
    colorScheme,
    screen: at === 0 ? phone : desktop,
  })),
)
/** Every look of every page (`AXE=all npm test`); else every page in one of them, in turn, for its length. */
const everyLook = process.env.AXE === 'all'

/** Pages of the account that no menu leads to: the first of each list of theirs. */
const deeper = [
  '/account/notifications/settings/',
  '/account/searches/new/?q=%D3%98%D0%BB%D0%B8%D1%8F',
  '/account/hand-over/',
]
/** Where a list leads on to one of its own, by what stands in the address. */
const led =
  /\/account\/(applications|calls|children|check-in|letters|registrations|reviews)\/[^/?#]+\/$/

async function findPaths(page: Page): Promise<string[]> {
  const linksOf = (scope: string) =>
    page.$$eval(`${scope} a[href^="/kk/account/"]`, (links) =>
      links.map((link) => link.getAttribute('href')!.slice('/kk'.length)),
    )
  const menu = await linksOf('.account-menu')
  const paths = new Set([...menu, ...deeper])
  for (const path of menu) {
    await page.goto(`${server.url}/kk${path}`)
    const first = (await linksOf('.account-page')).find((each) => led.test(each))
    if (first) paths.add(first)
  }
  return [...paths]
}

test.each(['pupil', 'guardian', 'teacher', 'coordinator', 'reviewer', 'editor', 'partner'])(
  'no page of the account has an axe violation or runs out of the screen: %s',
  { timeout: 300_000 },
  async (name) => {
    const { context, page } = await arriveAs(browser, server, name)
    const paths = await findPaths(page)
    expect(paths.length).toBeGreaterThan(8)
    const wrong: string[] = []
    for (const [at, path] of paths.entries()) {
      const wanted = everyLook ? looks : [looks[(at + name.length) % looks.length]!]
      for (const { locale, colorScheme, screen } of wanted) {
        await page.setViewportSize(screen.viewport!)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const answer = await page.goto(`${server.url}/${locale}${path}`)
        if (answer!.status() >= 500) wrong.push(`${locale}${path} answers ${answer!.status()}`)
        wrong.push(...(await findFaults(page, `${locale}${path} ${colorScheme}`)))
      }
    }
    await context.close()
    expect(wrong).toEqual([])
  },
)
