import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser, phone } from './browser.ts'
import { arriveAs } from './people.ts'

const server = inject('server')
const { url } = server
/** For pupils of villages, with questions of several kinds, one of which hangs on another. */
const slug = 'biotekhnologiya-zerthanasyndagy-zhazgy-tagylymdama'
const address = `${url}/kk/calls/${slug}/`

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function open(
  options: BrowserContextOptions = {},
  before?: (page: Page) => Promise<unknown>,
) {
  const context = await browser.newContext({ ...phone, ...options })
  const page = await context.newPage()
  await before?.(page)
  await page.goto(address)
  return page
}

describe('whether a call fits', () => {
  test('is told in the page itself: why not, and what else', async () => {
    const { page } = await arriveAs(browser, server, 'member')
    await page.goto(address)
    const fit = page.locator('.fit')
    await fit.getByText('Бұл байқау сізге келмейді').waitFor()
    // a leader in a city
    expect(await fit.innerText()).toContain('Басқа топтағы адамдарға арналған')
    expect(await fit.innerText()).toContain('Басқа елді мекендерге арналған')
    const other = fit.locator('ul a').first()
    const name = await other.innerText()
    await other.click()
    await page.waitForURL((at) => at.pathname !== `/kk/calls/${slug}/`)
    expect(await page.locator('h1').innerText()).toBe(name)
    await page.locator('.fit').getByText('Бұл байқау сізге лайық').waitFor()
  })

  test('is a link away without a script, and a visitor is told how long there is', async () => {
    const { page } = await arriveAs(browser, server, 'member', { javaScriptEnabled: false })
    await page.goto(address)
    await page.getByText('Бұл байқау маған лайық па?').click()
    await page.getByText('Бұл байқау сізге келмейді').waitFor()
    const visitor = await open()
    await visitor.locator('.fit').getByText('Қабылдау аяқталады').waitFor()
    expect(await visitor.locator('.standing').innerText()).toContain('күн қалды')
    expect(await visitor.locator('.standing').innerText()).toContain('Астана уақыты')
  })
})

describe('a visitor without a script', () => {
  test('reads the conditions in words, answers them, and hears why not and what else', async () => {
    const page = await open({ javaScriptEnabled: false })
    await page.getByText('Бұл байқау маған лайық па?').click()
    await page.waitForURL('**/fit/')
    const conditions = await page.locator('.conditions').innerText()
    expect(conditions).toContain('Кімге арналған')
    expect(conditions).toContain('Тұратын жері')
    await page.selectOption('#kind', 'leader')
    await page.selectOption('#settlementType', 'village')
    await page.click('form.form .button')
    const fit = page.locator('.fit')
    await fit.getByText('Бұл байқау сізге келмейді').waitFor()
    expect(await fit.innerText()).toContain('Басқа топтағы адамдарға арналған')
    expect(await fit.innerText()).not.toContain('Басқа елді мекендерге арналған')
    expect(await fit.locator('ul a').count()).toBeGreaterThan(0)
    // what was answered is there to be put right, and stands in no address
    expect(await page.inputValue('#settlementType')).toBe('village')
    expect(new URL(page.url()).search).toBe('')
    await page.selectOption('#kind', 'talent')
    await page.click('form.form .button')
    expect(await fit.innerText()).not.toContain('келмейді')
  })
})

describe('sharing a call', () => {
  test('hands its address to the device', async () => {
    const page = await open({}, (at) =>
      at.addInitScript(() => {
        Object.assign(navigator, {
          share: (given: object) => {
            Object.assign(globalThis, { shared: given })
            return Promise.resolve()
          },
        })
      }),
    )
    await page.getByText('Бөлісу').click()
    expect(await page.evaluate(() => (globalThis as { shared?: object }).shared)).toEqual({
      title: await page.locator('h1').innerText(),
      url: address,
    })
  })

  test('copies the address where the device cannot share', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    expect(await page.evaluate(() => 'share' in navigator)).toBe(false)
    await page.getByText('Бөлісу').click()
    await page.getByText('Сілтеме көшірілді').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  })

  test('writes a mail where there is no script', async () => {
    const page = await open({ javaScriptEnabled: false })
    const href = await page.getByText('Бөлісу').getAttribute('href')
    const mail = new URL(href!)
    expect(mail.protocol).toBe('mailto:')
    expect(mail.searchParams.get('body')).toBe(address)
  })
})

test('a call is printed with its questions, and without what is there to be clicked', async () => {
  const page = await open()
  await page.locator('.fit').waitFor()
  await page.evaluate(() =>
    Object.assign(globalThis, { print: () => (document.title = 'printed') }),
  )
  await page.getByText('Сұрақтарымен басып шығару').click()
  expect(await page.title()).toBe('printed')
  await page.emulateMedia({ media: 'print' })
  const printed = await page.locator('main').innerText()
  for (const part of [
    // a question with its limits, one of a choice with its offers, one that hangs on another
    '40–3 000 таңба',
    'Химия',
    '«Қай пәндерді тереңдетіп оқисыз?» сұрағына «Басқа» деп жауап берсеңіз ғана',
    'Кесте бағандары: Тақырыбы, Жылы, Нәтижесі',
    // until when, said in words, and where the page is
    'Қабылдау аяқталады: 20',
    'Баршаға бірдей тағы 10 минут беріледі',
    address,
  ])
    expect(printed.replaceAll('\u00a0', ' ')).toContain(part)
  for (const part of ['Бөлісу', 'Өтінім беру', 'Сұрақтарымен басып шығару'])
    expect(await page.getByText(part, { exact: true }).first().isVisible()).toBe(false)
  expect(await page.locator('.site-foot').isVisible()).toBe(false)
  expect(await page.locator('.fit').isVisible()).toBe(false)
  expect(await page.locator('.printed-address svg').isVisible()).toBe(true)
  await page.emulateMedia({ media: 'screen' })
  expect(await page.locator('.printed-address').isVisible()).toBe(false)
})
