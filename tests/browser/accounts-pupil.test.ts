import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readAccounts } from '../whole/server.ts'
import {
  arrive,
  readPicture,
  signIn,
  signOut,
  waitForLink,
  words,
  yearsAgo,
} from './account-steps.ts'
import { desktop, launchBrowser, phone } from './browser.ts'
import { watchMail } from './mail.ts'

const { url, dataDir } = inject('server')
const stamp = Date.now().toString(36)
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe('a pupil without e-mail', () => {
  const name = `Қанат Сұңқаров${stamp}`
  const email = `qanat.${stamp}@example.kz`
  const password = 'төрт түлік малдың төресі'
  let card: { code: string; pin: string; address: string }
  let pupil: Page

  test('gets a card from a teacher, with a picture that leads to the page to sign in', async () => {
    const teacher = await arrive(browser, desktop)
    const account = readAccounts(dataDir).find((each) => each.email.startsWith('teacher@'))!
    await signIn(teacher, account.email, account.password)
    await teacher.goto(`${url}/kk/account/pupils/`)
    await teacher.fill('#group', '9 «Ә» сыныбы')
    await teacher.fill('#list', `Сұңқаров${stamp}; Қанат; ${yearsAgo(16)}`)
    await teacher.click('.account-page form.form button')
    await teacher.emulateMedia({ media: 'print' })
    const printed = teacher.locator('.pupil-cards li')
    expect(await printed.count()).toBe(1)
    expect(await printed.innerText()).toContain(name)
    // only the cards are printed
    expect(await teacher.locator('.account-menu').isVisible()).toBe(false)
    const [code, pin] = await printed.locator('code').allInnerTexts()
    card = { code: code!, pin: pin!, address: await readPicture(printed.locator('img')) }
    expect(card.address).toBe(`${url}/kk/sign-in/card/?code=${code}`)
    expect(card.address).not.toContain(pin!)
    // shown once: the page that lists the cards has no PIN
    await teacher.goto(`${url}/kk/account/pupils/`)
    expect(await teacher.locator('main').innerText()).toContain(code!)
    expect(await teacher.content()).not.toContain(pin!)
  })

  test('signs in with the code and the PIN', async () => {
    pupil = await arrive(browser, phone)
    await pupil.goto(card.address)
    expect(await pupil.inputValue('#code')).toBe(card.code)
    await pupil.fill('#pin', '000000')
    await pupil.click('form.form button')
    expect(await words(pupil, 'alert')).toContain('дұрыс емес')
    expect(await pupil.inputValue('#code')).toBe(card.code)
    await pupil.fill('#pin', card.pin)
    await pupil.click('form.form button')
    await pupil.waitForURL(/\/kk\/account\/$/)
    const own = await pupil.locator('.facts-list').innerText()
    expect(own).toContain(name)
    expect(own).not.toContain('pupil.invalid')
  })

  test('takes the record over with an address and a password, and the card ends', async () => {
    const mail = watchMail(dataDir)
    await pupil.goto(`${url}/kk/account/email/`)
    expect(await pupil.locator('h1').innerText()).toBe('Жазбаны өзіңізге алу')
    await pupil.fill('#current', card.pin)
    await pupil.fill('#email', email)
    await pupil.fill('#password', password)
    await pupil.click('.account-page form.form button')
    expect(await words(pupil, 'status')).toContain(email)
    await pupil.goto(await waitForLink(mail, 'verify'))
    await pupil.click('main form button[value=confirm]')
    await pupil.waitForURL(/account\/email\/\?done/)
    await signOut(pupil)

    await pupil.goto(card.address)
    await pupil.fill('#pin', card.pin)
    await pupil.click('form.form button')
    expect(await words(pupil, 'alert')).toContain('дұрыс емес')
    await signIn(pupil, email, password)
    await pupil.waitForURL(/\/kk\/account\/$/)
    expect(await pupil.locator('.facts-list').innerText()).toContain(email)
  })
})
