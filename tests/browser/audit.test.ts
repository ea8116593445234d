import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { desktop, launchBrowser } from './browser.ts'
import { arriveAsAdministrator } from './people.ts'

const server = inject('server')
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  ;({ page } = await arriveAsAdministrator(browser, server, desktop))
}, 180_000)
afterAll(() => browser.close())

const log = `${server.url}/admin/collections/audit`
type Row = { id: number; seq: number; hash: string }
const readLast = async () => {
  const answer = await page.request.get(`${server.url}/api/audit?sort=-seq&limit=1`)
  return ((await answer.json()) as { docs: Row[] }).docs[0]!
}

test('an administrator reads the audit log in the admin: the list, newest first, and one entry', async () => {
  const last = await readLast()
  await page.goto(`${log}?sort=-seq&limit=10`)
  const rows = page.locator('table tbody tr')
  await rows.first().waitFor()
  expect(await rows.count()).toBeGreaterThan(1)
  const head = await page.locator('table thead').innerText()
  for (const column of [/Қашан|When/, /Кім|Who/]) expect(head).toMatch(column)
  await page.goto(server.url + (await rows.first().locator('a').first().getAttribute('href'))!)
  await page.locator('#field-hash').waitFor()
  expect(await page.locator('#field-hash').inputValue()).toMatch(/^[0-9a-f]{64}$/)
  expect(Number(await page.locator('#field-seq').inputValue())).toBeGreaterThanOrEqual(last.seq)
})

test('no form of the admin adds to it, changes it or takes from it', async () => {
  await page.goto(`${log}?sort=-seq&limit=10`)
  await page.locator('table tbody tr').first().waitFor()
  // nothing to begin anew, and no row can be chosen
  expect(await page.locator('a[href$="/audit/create"]').count()).toBe(0)
  expect(await page.locator('table input[type=checkbox]:enabled').count()).toBe(0)

  const { id } = await readLast()
  await page.goto(`${log}/${id}`)
  await page.locator('#field-hash').waitFor()
  expect(await page.locator('form input:disabled').count()).toBeGreaterThan(7)
  expect(await page.locator('form input:enabled, form textarea:enabled').count()).toBe(0)
  for (const act of ['#action-save', '#action-delete', '#action-duplicate'])
    expect(await page.locator(act).count(), act).toBe(0)
})

test('nor do the requests that such forms would send, from an open admin', async () => {
  const before = await readLast()
  const place = `${server.url}/api/audit`
  const headers = { origin: server.url, 'content-type': 'application/json' }
  const send = (method: string, path: string, data?: object) =>
    page.request.fetch(place + path, { method, headers, ...(data && { data }) })
  for (const answer of [
    await send('PATCH', `/${before.id}`, { actor: '1' }),
    await send('PATCH', '?where[seq][greater_than]=0', { actor: '1' }),
    await send('DELETE', `/${before.id}`),
    await send('DELETE', '?where[seq][greater_than]=0'),
    await send('POST', '', { ...before, seq: before.seq + 1 }),
    await send('POST', `/${before.id}/duplicate`, {}),
  ])
    expect([403, 404], `${answer.status()} ${answer.url()}`).toContain(answer.status())
  const kept = await page.request.get(`${place}/${before.id}`)
  expect(await kept.json()).toMatchObject({ seq: before.seq, hash: before.hash })
})
