import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readAccounts } from '../whole/server.ts'
import { desktop, launchBrowser, phone } from './browser.ts'
import { watchMail } from './mail.ts'

const { url, dataDir } = inject('server')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const within = 60_000

/** Somebody of the demo world, signed in on a browser of their own, without JavaScript. */
async function enter(name: string): Promise<Page> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  const account = readAccounts(dataDir).find(({ email }) => email.startsWith(`${name}@`))!
  await page.goto(`${url}/kk/sign-in/`)
  await page.fill('#email', account.email)
  await page.fill('#password', account.password)
  await page.click('form.form button')
  await page.waitForURL(/\/kk\/account\//)
  return page
}

/** Waits until something is as expected, and tells how many ms that took. */
async function until(isSo: () => Promise<boolean>): Promise<number> {
  const began = Date.now()
  while (!(await isSo())) {
    if (Date.now() - began > within) throw new Error('It did not come about within a minute')
    await wait(100)
  }
  return Date.now() - began
}

/** Where a visitor could find the child: the page, the API, the search. */
async function findCard(handle: string) {
  const page = await fetch(`${url}/kk/people/${handle}/`)
  const api = await fetch(`${url}/api/profiles?where[handle][equals]=${handle}&depth=0`)
  const { totalDocs } = (await api.json()) as { totalDocs: number }
  const query = `q=${encodeURIComponent('Әлия')}&kind=profiles&locale=kk&limit=100`
  const found = await fetch(`${url}/api/search?${query}`)
  const { hits } = (await found.json()) as { hits: { url: string }[] }
  return [page.status === 200, totalDocs === 1, hits.some((hit) => hit.url.includes(handle))]
}
const isShown = async (handle: string) => (await findCard(handle)).every(Boolean)
const isGone = async (handle: string) => !(await findCard(handle)).some(Boolean)

test('a parent withdraws and consents, and the card goes and appears', async () => {
  const parent = await enter('guardian')
  await parent.goto(`${url}/kk/account/children/`)
  await parent.click('.people a')
  const handle = parent.url().split('/').at(-2)!
  expect(await isShown(handle)).toBe(true)

  await parent.click('#listing button')
  expect(await parent.locator('[role=status]').textContent()).toContain('Келісім қайтарылды')
  const gone = await until(() => isGone(handle))
  await parent.click('#listing button')
  expect(await parent.locator('#listing .state').textContent()).toBe('Келісім күшінде')
  const back = await until(() => isShown(handle))
  console.log(`Gone from page, API and search after ${gone} ms, back after ${back} ms`)

  const card = await (await fetch(`${url}/kk/people/${handle}/`)).text()
  expect(card).toContain('Әлия Т.')
  for (const hidden of ['Тобылғина', 'Қордай', '№ 7 орта мектеп'])
    expect(card).not.toContain(hidden)
})

test('a child invites a guardian, who agrees by the link of the letter without an account', async () => {
  const child = await enter('pupil')
  const mail = watchMail(dataDir)
  await child.goto(`${url}/kk/account/guardians/`)
  await child.fill('#guardianName', 'Ақсәуле Шаңғыбаева')
  await child.fill('#email', 'aqsaule@example.kz')
  await child.click('form.form:has(#guardianName) button')
  expect(await child.locator('[role=status]').textContent()).toContain('Шақыру жіберілді')
  const findLink = () => mail.find(/https?:\/\/\S+\/kk\/guardian\/\?token=[\w-]{32}/)
  await until(() => Promise.resolve(Boolean(findLink())))

  const context = await browser.newContext({ ...desktop, javaScriptEnabled: false })
  const guardian = await context.newPage()
  await guardian.goto(findLink()!)
  // whoever reads another language better keeps the key of the link
  expect(await guardian.getAttribute('.langs a[lang=ru]', 'href')).toMatch(
    /^\/ru\/guardian\/\?token=/,
  )
  expect(await guardian.locator('h2').first().textContent()).toContain('Елдос Ш.')
  await guardian.check('[name="purpose.participation"]')
  await guardian.fill('#giverName', 'Ақсәуле Шаңғыбаева')
  await guardian.click('form:has(#giverName) button')
  expect(await guardian.locator('[role=status]').textContent()).toContain('Рақмет')
  expect(await guardian.locator('#giverName').count()).toBe(0)
  await child.goto(`${url}/kk/account/consents/`)
  const row = child.locator('#participation')
  expect(await row.locator('.state').textContent()).toBe('Келісім күшінде')
  expect(await row.textContent()).toContain('Сілтеме арқылы')
})

test('an adult cannot write to a minor; whom staff have checked reaches the guardian', async () => {
  const parent = await enter('guardian')
  await parent.goto(`${url}/kk/account/children/`)
  const handle = (await parent.getAttribute('.people a', 'href'))!.split('/').at(-2)!
  const member = await enter('member')
  await member.goto(`${url}/kk/people/${handle}/`)
  await member.click('a[href*="/account/letters/new/"]')
  expect(await member.locator('[role=alert]').textContent()).toContain('тек қызметкерлер тексерген')
  expect(await member.locator('textarea').count()).toBe(0)

  const teacher = await enter('teacher')
  await teacher.goto(`${url}/kk/account/letters/new/?to=${handle}`)
  expect(await teacher.locator('.lead').textContent()).toContain('алдымен заңды өкілі оқиды')
  await parent.goto(`${url}/kk/account/letters/`)
  await parent.click('.rows a')
  expect(await parent.locator('.letter-words').textContent()).toContain(
    'математика пәнінің мұғалімімін',
  )
  expect(await parent.locator('button[value=pass]').count()).toBe(1)
})
