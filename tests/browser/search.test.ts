import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { desktop, launchBrowser, phone } from './browser.ts'

const { url } = inject('server')
let browser: Browser
let page: Page
const troubles: string[] = []
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())
beforeEach(async () => {
  page = await (await browser.newContext(desktop)).newPage()
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(error.message))
})
afterEach(async () => {
  await page.context().close()
  expect(troubles.splice(0)).toEqual([])
})

const person = 'Қызғалдақова Гүлнар'
const box = () => page.getByRole('combobox')
const options = () => page.getByRole('option')

async function open(path: string) {
  await page.goto(url + path)
  // the form is drawn by the server: what is typed before it wakes would be lost
  await page.waitForFunction(() => document.querySelector('astro-island:not([ssr])') !== null)
}

describe.each(['kk', 'ru', 'en'])('in %s', (locale) => {
  test.each(['Kyzgaldakova Gulnar', 'Кызгалдакова Гульнар', 'Қызғалдақова Гүлнар'])(
    'typing %s finds the person, in the results and by keyboard in the suggestions',
    async (typed) => {
      await open(`/${locale}/search/`)
      await box().pressSequentially(typed)
      await expect.poll(() => page.locator('.in-rows h3').first().textContent()).toContain(person)
      await expect.poll(() => options().first().textContent()).toContain(person)
      expect(await page.getByRole('group', { name: /Адамдар|Люди|People/ }).count()).toBe(1)
      await page.keyboard.press('ArrowDown')
      const chosen = await box().getAttribute('aria-activedescendant')
      expect(await page.locator(`#${chosen}`).getAttribute('aria-selected')).toBe('true')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/people\/[a-z0-9]+\/$/)
      expect(await page.locator('h1').textContent()).toContain(person)
    },
  )
})

test('Escape closes the suggestions and keeps what was typed and the focus', async () => {
  await open('/kk/people/')
  await box().pressSequentially('gulnar')
  await expect.poll(() => options().count()).toBeGreaterThan(0)
  expect(await box().getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Escape')
  expect(await options().count()).toBe(0)
  expect(await box().getAttribute('aria-expanded')).toBe('false')
  expect(await box().inputValue()).toBe('gulnar')
  expect(await box().evaluate((field) => field === document.activeElement)).toBe(true)
})

test('suggestions move nothing', async () => {
  await open('/kk/people/')
  const top = () => page.locator('.beside').evaluate((part) => part.getBoundingClientRect().top)
  const before = await top()
  await box().pressSequentially('gulnar')
  await expect.poll(() => options().count()).toBeGreaterThan(0)
  expect(await top()).toBe(before)
})

test('a question that typing has overtaken is called off', async () => {
  await open('/kk/search/')
  const calledOff: string[] = []
  page.on('requestfailed', (request) => calledOff.push(request.failure()?.errorText ?? ''))
  let held: (() => void) | undefined
  await page.route('**/suggest.json*', async (route) => {
    if (route.request().url().endsWith('q=gul'))
      await new Promise<void>((resolve) => (held = resolve))
    await route.continue().catch(() => undefined)
  })
  await box().pressSequentially('gul')
  await expect.poll(() => held !== undefined).toBe(true)
  await box().pressSequentially('nar')
  await expect.poll(() => options().first().textContent()).toContain(person)
  expect(calledOff).toContain('net::ERR_ABORTED')
  held?.()
})

test('“did you mean” is the first suggestion', async () => {
  await open('/kk/people/')
  await box().fill('Кызгалдыкова')
  await expect.poll(() => options().first().textContent()).toBe('Қызғалдақова')
  await options().first().click()
  expect(await box().inputValue()).toBe('Қызғалдақова')
  await expect.poll(() => page.url()).toContain(encodeURIComponent('Қызғалдақова'))
})

test('“did you mean” is a link, and the way back leads to what was asked before', async () => {
  await open('/kk/people/')
  await box().fill('Кызгалдыкова')
  await options().first().waitFor()
  await page.keyboard.press('Escape')
  const meant = page.getByRole('link', { name: 'Қызғалдақова', exact: true })
  await meant.click()
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('Қызғалдақова')
  expect(await box().inputValue()).toBe('Қызғалдақова')
  await page.goBack()
  await expect.poll(() => box().inputValue()).toBe('Кызгалдыкова')
  await meant.waitFor()
})

test('a filter is a step back, and the focus stays on it', async () => {
  await open('/kk/people/')
  const teacher = page.locator('input[name=role][value=teacher]')
  await teacher.check()
  await expect.poll(() => page.url()).toContain('role=teacher')
  expect(await teacher.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.goBack()
  await expect.poll(() => page.url()).not.toContain('role')
  await expect.poll(() => teacher.isChecked()).toBe(false)
})

test('days are chosen by keyboard, are in the address, and a step back takes them off', async () => {
  await open('/kk/search/?kind=events')
  const total = () => page.locator('.result-count [role=status]').innerText()
  const before = await total()
  const from = page.getByLabel('Қай күннен')
  await from.focus()
  await page.keyboard.type('01012099')
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2099-01-01')
  await expect.poll(total).not.toBe(before)
  expect(await page.locator('.in-rows > li').count()).toBe(0)
  expect(await from.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.locator('.empty-help').getByRole('link', { name: 'Кез келген күні' }).click()
  await page.waitForURL((address) => !address.searchParams.has('from'))
  await expect.poll(total).toBe(before)
})

test('an empty answer offers what does find something', async () => {
  await open('/ru/people/?q=gulnar&role=talent')
  const help = page.locator('.empty-help')
  await help.getByRole('link', { name: /Без фильтра «Роль/ }).click()
  await page.waitForURL((address) => !address.search.includes('role'))
  expect(await page.locator('.in-rows h3').first().textContent()).toContain(person)
})

test('help comes as one types, too', async () => {
  await open('/kk/people/?role=talent')
  await box().fill('gulnar')
  await page.locator('.empty-help a').first().waitFor()
  await box().fill('')
  await expect.poll(() => page.locator('.empty-help').count()).toBe(0)
})

describe('without JavaScript', () => {
  beforeEach(async () => {
    await page.context().close()
    page = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage()
  })

  test.each([
    ['/kk/search/', '#search-q', 'Kyzgaldakova'],
    ['/ru/people/', '#search-q', 'Кызгалдакова'],
  ])('%s finds a person', async (path, field, typed) => {
    await page.goto(url + path)
    await page.fill(field, typed)
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    expect(await page.locator('.in-rows h3').first().textContent()).toContain(person)
  })

  test.each([
    ['/kk/calls/', 'grant', 'грант'],
    ['/en/calls/', 'грант', 'grant'],
  ])('%s is searched for %s', async (path, typed, found) => {
    await page.goto(url + path)
    await page.fill('#list-q', typed)
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    expect(await page.locator('.row-title').first().textContent()).toMatch(new RegExp(found, 'i'))
  })

  test.each([
    ['/kk/calls/', 'Қай күнге дейін'],
    ['/ru/events/', 'По какой день'],
    ['/en/news/', 'To'],
  ])('%s is narrowed to days', async (path, label) => {
    await page.goto(`${url}${path}?from=2000-01-01&to=2000-01-31`)
    expect(await page.locator('.rows > li').count()).toBe(0)
    await page.locator('details.fold > summary').click()
    const last = page.getByLabel(label, { exact: true })
    expect(await last.inputValue()).toBe('2000-01-31')
    await last.fill('2100-01-01')
    await page.locator('.facets .button').click()
    await page.waitForURL(/to=2100-01-01/)
    expect(new URL(page.url()).searchParams.get('from')).toBe('2000-01-01')
    expect(await page.locator('.row-link').count()).toBeGreaterThan(2)
  })

  test('an empty list says what to try', async () => {
    await page.goto(`${url}/kk/library/?q=${encodeURIComponent('олимп')}&year=1990`)
    const link = page.locator('.empty-help a').first()
    await link.click()
    expect(await page.locator('.row-link').count()).toBeGreaterThan(0)
  })

  test('“did you mean” is a link on a list', async () => {
    await page.goto(`${url}/kk/people/?q=${encodeURIComponent('Кызгалдыкова')}`)
    await page.getByRole('link', { name: 'Қызғалдақова', exact: true }).click()
    expect(await page.locator('.in-rows h3').first().textContent()).toContain(person)
  })
})
