import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { getAccount, signIn } from '../whole/server.ts'
import { launchBrowser, phone } from './browser.ts'

const server = inject('server')
const rare = `Қылқобызшы${Date.now() % 100_000}`

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  // a plain form: it works without a script, on the smallest phone
  page = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
})
afterAll(() => browser.close())

const row = () => page.locator('main .rows > li', { hasText: rare })

async function publish(title: string) {
  const editor = await signIn(server, 'editor')
  const { status } = await editor('POST', '/api/news?locale=kk', {
    title,
    slug: `saved-${title.length}-${Date.now()}`,
    summary: 'Сақталған іздеу туралы жаңалық.',
    publishedAt: new Date().toISOString(),
    _status: 'published',
  })
  expect(status).toBe(201)
}

describe('a search that a member keeps', () => {
  it('is saved from the results, after the sign-in that it leads to', async () => {
    await page.goto(`${server.url}/kk/news/?q=${encodeURIComponent(rare)}&from=2020-01-01`)
    await page.click('.result-count a')
    await page.waitForURL('**/sign-in/**')
    const { email, password } = getAccount(server.dataDir, 'member')
    await page.fill('#email', email)
    await page.fill('#password', password)
    await page.click('form.form button')
    await page.waitForURL('**/account/searches/new/**')
    const asked = await page.locator('main form .detail').innerText()
    for (const part of ['Жаңалықтар', rare, '2020 жылғы 1 қаңтар']) expect(asked).toContain(part)
    expect(await page.inputValue('#name')).toBe(rare)
    await page.click('main form.form button')
    await page.waitForURL('**/account/searches/?done=saved')
    expect(await row().innerText()).toContain('Жаңа нәтиже жоқ')
  })

  it('counts what has been published since, and shows it', async () => {
    const title = `${rare} жеңімпаз атанды`
    await publish(title)
    await publish('Басқа біреу туралы')
    const address = `${server.url}/kk/account/searches/`
    await expect
      .poll(async () => {
        await page.goto(address)
        return row().innerText()
      })
      .toContain('Жаңасы: 1')
    expect(await row().getByRole('link').allInnerTexts()).toEqual([title])
  })

  it('leads to its results, after which nothing is new', async () => {
    await row().locator('button[value=open]').click()
    await page.waitForURL((url) => url.pathname === '/kk/search/')
    const asked = new URL(page.url()).searchParams
    expect([asked.get('q'), asked.get('kind'), asked.get('from')]).toEqual([
      rare,
      'news',
      '2020-01-01',
    ])
    expect(await page.locator('.in-rows h3').first().innerText()).toContain(rare)
    await page.goto(`${server.url}/kk/account/searches/`)
    expect(await row().innerText()).toContain('Жаңа нәтиже жоқ')
  })

  it('is taken away', async () => {
    await row().locator('button[value=remove]').click()
    await page.waitForURL('**/account/searches/?done=removed')
    expect(await row().count()).toBe(0)
    expect(await page.getByRole('status').innerText()).toContain('жойылды')
  })
})
