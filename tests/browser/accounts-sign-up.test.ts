import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { arrive, signIn, signOut, waitForLink, words, yearsAgo } from './account-steps.ts'
import { launchBrowser, phone } from './browser.ts'
import { watchMail } from './mail.ts'

const { url, dataDir } = inject('server')
const stamp = Date.now().toString(36)
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('somebody signs up by one question, follows the letter, signs in and out', async () => {
  const page = await arrive(browser, phone)
  const email = `kun.${stamp}@example.kz`
  const password = 'көк шай ішкен жолаушы 41'
  const mail = watchMail(dataDir)
  await page.goto(`${url}/kk/sign-up/`)
  expect(await page.locator('.whos a').count()).toBe(4)
  expect(await page.locator('#email').count()).toBe(0)
  await page.click('.whos a[href*="who=talent"]')
  // password managers and clipboards are welcome
  expect(await page.getAttribute('#email', 'autocomplete')).toBe('username')
  expect(await page.getAttribute('#password', 'autocomplete')).toBe('new-password')
  expect(await page.getAttribute('#password', 'onpaste')).toBe(null)
  await page.fill('#givenName', 'Күн')
  await page.fill('#familyName', 'Шуақбаев')
  await page.fill('#birthDate', yearsAgo(20))
  await page.fill('#email', email)
  await page.fill('#password', 'password1234')
  await page.check('[name=agree]')
  await page.click('form.form button')
  // what was typed is kept, but for the password
  expect(await words(page, 'alert')).toContain('жиі кездеседі')
  // the keyboard stands at what is wrong, before the form
  expect(await page.locator('[role=alert]').evaluate((it) => it === document.activeElement)).toBe(
    true,
  )
  expect(await page.inputValue('#familyName')).toBe('Шуақбаев')
  expect(await page.inputValue('#email')).toBe(email)
  expect(await page.isChecked('[name=agree]')).toBe(true)
  await page.fill('#password', password)
  await page.click('form.form button')
  expect(await page.locator('h1').innerText()).toBe('Хат жіберілді')

  // nothing is there before the letter is followed
  const early = await arrive(browser, phone)
  await signIn(early, email, password)
  expect(await words(early, 'alert')).toContain('дұрыс емес')

  const link = await waitForLink(mail, 'sign-up/confirm')
  await page.goto(link)
  await page.click('main form button[value=confirm]')
  await page.waitForURL(/\/kk\/account\/\?new=yes/)
  expect(await words(page, 'status')).toContain('Қош келдіңіз')
  expect(await page.locator('.facts-list').innerText()).toContain('Күн Шуақбаев')
  await signOut(page)

  await page.goto(link)
  await page.click('main form button[value=confirm]')
  expect(await words(page, 'alert')).toContain('Сілтеме жарамсыз')

  await signIn(page, email, password)
  await page.waitForURL(/\/kk\/account\/$/)
  await page.goto(`${url}/kk/account/sessions/`)
  expect(await page.locator('.session').count()).toBe(1)
  await signOut(page)
})
