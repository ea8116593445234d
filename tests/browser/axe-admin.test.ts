import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findFaults } from './axe.ts'
import { desktop, launchBrowser } from './browser.ts'
import { arriveAs } from './people.ts'

const server = inject('server')
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  ;({ page } = await arriveAs(browser, server, 'editor', { ...desktop, reducedMotion: 'reduce' }))
})
afterAll(() => browser.close())

/** What is wrong in Payload's own markup, by rule and element, and why it is left. */
const payloads: readonly { rule: string; html: RegExp; why: string }[] = []
const isPayloads = (rule: string, html: string) =>
  payloads.some((each) => each.rule === rule && each.html.test(html))

const firstOf = async (collection: string) => {
  await page.goto(`${server.url}/admin/collections/${collection}`)
  const row = page.locator('table tbody a').first()
  await row.waitFor()
  return (await row.getAttribute('href'))!
}

test.each([
  ['the dashboard', () => Promise.resolve('/admin'), '.desk, .dashboard'],
  ['a list', () => Promise.resolve('/admin/collections/events'), 'table tbody tr'],
  ['a form', () => firstOf('events'), 'form .field-type'],
] as const)(
  '%s of the admin has no axe violation of ours',
  { timeout: 180_000 },
  async (_, find, ready) => {
    await page.goto(server.url + (await find()))
    await page.locator(ready).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await findFaults(page, page.url(), isPayloads)).toEqual([])
  },
)
