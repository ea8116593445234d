import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { getAccount } from '../whole/server.ts'
import { desktop, launchBrowser } from './browser.ts'

const server = inject('server')
const { url } = server
let browser: Browser
let desk: BrowserContext
let editor: Page
let visitor: Page
beforeAll(async () => {
  browser = await launchBrowser()
  desk = await browser.newContext({ ...desktop, locale: 'kk-KZ', timezoneId: 'Asia/Almaty' })
  editor = await desk.newPage()
  visitor = await (await browser.newContext({ ...desktop, javaScriptEnabled: false })).newPage()
})
afterAll(() => browser.close())

const stamp = Date.now().toString(36)
const kazakh = {
  title: `Түнгі аспан зертханасы ${stamp}`,
  summary: 'Ауыл оқушыларына арналған астрономия тағылымдамасы.',
}
const russian = {
  title: `Лаборатория ночного неба ${stamp}`,
  summary: 'Стажировка по астрономии для сельских школьников.',
}
const news = `Телескоп ауылға жетті ${stamp}`

/** «24.11.2026 18:00», as the admin writes moments. */
const moment = (days: number) => {
  const at = new Date(Date.now() + days * 86_400_000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()} 18:00`
}

async function fillMoment(page: Page, field: string, value: string) {
  await page.fill(`#field-${field} input`, value)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
}

/** Opens a form of the admin and waits until it listens. */
async function open(address: string) {
  await editor.goto(address)
  await editor.waitForLoadState('networkidle')
}

/** Writes into the form and waits until it has saved itself. */
async function write(fields: Record<string, string>) {
  const saved = editor.waitForResponse(
    (answer) =>
      answer.url().includes('autosave=true') &&
      answer.request().postData()?.includes(Object.values(fields).at(-1)!) === true,
  )
  for (const [field, text] of Object.entries(fields)) await editor.fill(`#field-${field}`, text)
  const answer = await saved
  expect(answer.status(), await answer.text()).toBeLessThan(300)
}

async function publish(page: Page) {
  const answered = page.waitForResponse(
    (answer) =>
      answer.request().method() !== 'GET' &&
      /\/api\/(calls|news)\//.test(answer.url()) &&
      !answer.url().includes('autosave=true') &&
      answer.request().method() === 'PATCH',
  )
  await page.click('#action-save')
  const answer = await answered
  expect(answer.status(), await answer.text()).toBe(200)
  return performance.now()
}

/** ms from `since` until the address shows the text. */
async function waitFor(page: Page, address: string, text: string, since: number): Promise<number> {
  for (;;) {
    const answer = await page.goto(address)
    if (answer?.status() === 200 && (await page.content()).includes(text))
      return performance.now() - since
    if (performance.now() - since > 10_000) throw new Error(`${address} does not show «${text}»`)
  }
}

test('an editor signs in from the site', async () => {
  const { email, password } = getAccount(server.dataDir, 'editor')
  await editor.goto(`${url}/kk/sign-in/`)
  await editor.fill('#email', email)
  await editor.fill('#password', 'қате құпиясөз')
  await editor.click('main button')
  await editor.waitForSelector('[role=alert]')
  expect(await editor.inputValue('#email')).toBe(email)
  await editor.fill('#password', password)
  await editor.click('main button')
  await editor.waitForURL(/\/admin\/?$/)
  await editor.getByRole('heading', { level: 1 }).waitFor()
})

let scheduledFor = 0
test('the editor plans a piece of news for the next minute', async () => {
  await open(`${url}/admin/collections/news/create?locale=kk`)
  await editor.fill('#field-title', news)
  await editor.fill('#field-summary', 'Мектеп ауласында алғашқы бақылау өтті.')
  await editor.waitForURL(/news\/\d+/)
  await editor.waitForResponse((answer) => answer.url().includes('autosave=true') && answer.ok())
  const at = new Date(Math.ceil((Date.now() + 8000) / 60_000) * 60_000)
  scheduledFor = at.getTime()
  const local = new Date(at.getTime() + 5 * 3_600_000).toISOString().slice(0, 16)
  await editor.fill('input[type=datetime-local]', local)
  await editor.getByRole('button', { name: 'Жоспарға қосу' }).click()
  await editor.getByText('UTC+5').first().waitFor()
  expect(
    (
      (await fetch(`${url}/api/search?q=${encodeURIComponent(news)}`).then((answer) =>
        answer.json(),
      )) as { total: number }
    ).total,
  ).toBe(0)
})

let slug: string
test('a call published in Kazakh only is seen and found at once, and its absence in Russian is said', async () => {
  await open(`${url}/admin/collections/calls/create?locale=kk`)
  await editor.fill('#field-title', kazakh.title)
  await editor.fill('#field-summary', kazakh.summary)
  await fillMoment(editor, 'opensAt', moment(-1))
  const saved = editor.waitForResponse(
    (answer) =>
      answer.url().includes('autosave=true') &&
      /"closesAt":"\d/.test(answer.request().postData() ?? ''),
  )
  await fillMoment(editor, 'closesAt', moment(20))
  expect((await saved).status()).toBe(200)
  await editor.waitForURL(/calls\/\d+/)
  // a draft is nobody's but the editors'
  const id = /calls\/(\d+)/.exec(editor.url())![1]!
  expect((await fetch(`${url}/api/calls/${id}`)).status).toBe(404)

  // the Russian text is written and kept as a draft
  await open(`${url}/admin/collections/calls/${id}?locale=ru`)
  await write(russian)
  await open(`${url}/admin/collections/calls/${id}?locale=kk`)
  await expect.poll(() => editor.inputValue('#field-title')).toBe(kazakh.title)
  const acknowledged = await publish(editor)
  slug = ((await (await fetch(`${url}/api/calls/${id}?locale=kk`)).json()) as { slug: string }).slug
  const seen = await waitFor(visitor, `${url}/kk/calls/${slug}/`, kazakh.title, acknowledged)
  expect(seen).toBeLessThan(1000)

  const found = (await (
    await fetch(`${url}/api/search?q=${encodeURIComponent('tungi aspan')}&kind=calls`)
  ).json()) as { hits: { title: string }[] }
  expect(found.hits.map(({ title }) => title)).toContain(kazakh.title)

  await visitor.goto(`${url}/ru/calls/${slug}/`)
  const html = await visitor.content()
  expect(html).not.toContain(russian.title)
  expect(await visitor.locator('h1').getAttribute('lang')).toBe('kk')
  expect(await visitor.locator('main').innerText()).toContain(
    'Этого текста пока нет на русском языке',
  )
  expect(await (await fetch(`${url}/api/calls/${id}?locale=all`)).text()).not.toContain(
    russian.title,
  )
})

test('then the Russian text is published, and the Russian page is Russian', async () => {
  const { docs } = (await (
    await fetch(`${url}/api/calls?where[slug][equals]=${slug}&locale=kk`)
  ).json()) as { docs: { id: number }[] }
  await open(`${url}/admin/collections/calls/${docs[0]!.id}?locale=ru`)
  await expect.poll(() => editor.inputValue('#field-title')).toBe(russian.title)
  const acknowledged = await publish(editor)
  expect(
    await waitFor(visitor, `${url}/ru/calls/${slug}/`, russian.title, acknowledged),
  ).toBeLessThan(1000)
  expect(await visitor.locator('h1').getAttribute('lang')).not.toBe('kk')
  await visitor.goto(`${url}/kk/calls/${slug}/`)
  expect(await visitor.content()).toContain(kazakh.title)
})

test('the planned news appears on time', { timeout: 120_000 }, async () => {
  await expect
    .poll(
      async () => {
        const { total } = (await (
          await fetch(`${url}/api/search?q=${encodeURIComponent(news)}&kind=news`)
        ).json()) as { total: number }
        return total
      },
      { timeout: Math.max(0, scheduledFor - Date.now()) + 10_000, interval: 100 },
    )
    .toBeGreaterThan(0)
  const late = Date.now() - scheduledFor
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(5000)
  await visitor.goto(`${url}/kk/news/`)
  expect(await visitor.content()).toContain(news)
})
