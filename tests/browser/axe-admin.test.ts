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

/** What is wrong in Payload's own markup (3.90), by rule and element, and why it is left. */
const payloads: readonly { rule: string; html: RegExp; why: string }[] = [
  {
    rule: 'landmark-one-main',
    html: /^<html/,
    why: 'the frame of lists and forms is a div; ours, the dashboard, has its main part',
  },
  {
    rule: 'region',
    html: /./,
    why: 'for lack of a main part all of a list or form is in no region',
  },
  {
    rule: 'landmark-no-duplicate-banner',
    html: /class="app-header/,
    why: 'the heads of lists and forms are header elements beside the one of the page',
  },
  { rule: 'landmark-unique', html: /class="app-header/, why: 'the same two headers' },
  { rule: 'list', html: /doc-tabs__tabs/, why: 'its tabs are no list items' },
  {
    rule: 'label-content-name-mismatch',
    html: /doc-tab/,
    why: 'the number of versions stands in the tab and not in its name',
  },
  {
    rule: 'aria-hidden-focus',
    html: /clear-indicator|dropdown-indicator/,
    why: 'buttons of react-select that keys reach by other ways',
  },
  {
    rule: 'label-title-only',
    html: /rs__input|id="select-all"/,
    why: 'react-select, and the box for all rows, have a title for their label',
  },
  {
    rule: 'label',
    html: /rs__input|aria-label="" (disabled="" )?id="[^"]+" type="checkbox"|^<input [^>]*value="[\d. :]*">/,
    why: 'the boxes of rows, react-select and the date picker are not bound to the labels beside them',
  },
  {
    rule: 'aria-input-field-name',
    html: /ContentEditable__root/,
    why: 'the rich text editor is not bound to its label',
  },
  {
    rule: 'button-name',
    html: /clickable-arrow|date-time-picker__clear-button|popup-button|btn--icon/,
    why: 'buttons that are a picture only',
  },
  {
    rule: 'heading-order',
    html: /group-field__title/,
    why: 'a group of fields is always an h3',
  },
]
/** The dashboard is ours, and has its regions. */
const ofFrames = ['landmark-one-main', 'region']
const isPayloads = (isFrame: boolean) => (rule: string, html: string) =>
  payloads.some(
    (each) =>
      each.rule === rule && each.html.test(html) && (isFrame || !ofFrames.includes(each.rule)),
  )

const firstOf = async (collection: string) => {
  await page.goto(`${server.url}/admin/collections/${collection}`)
  const row = page.locator('table tbody a').first()
  await row.waitFor()
  return (await row.getAttribute('href'))!
}

test.each([
  ['the dashboard', false, () => Promise.resolve('/admin'), '.desk'],
  ['a list', true, () => Promise.resolve('/admin/collections/events'), 'table tbody tr'],
  ['a form', true, () => firstOf('events'), 'form .field-type'],
] as const)(
  '%s of the admin has no axe violation of ours',
  { timeout: 180_000 },
  async (_, isFrame, find, ready) => {
    await page.goto(server.url + (await find()))
    await page.locator(ready).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await findFaults(page, page.url(), isPayloads(isFrame))).toEqual([])
  },
)
