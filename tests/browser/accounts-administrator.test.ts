import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { toCode } from '../../cms/factors/totp.ts'
import { getAccount, signIn as signInToApi, toCredentials } from '../whole/server.ts'
import { arrive, readPicture, signIn, signOut, words } from './account-steps.ts'
import { desktop, launchBrowser } from './browser.ts'

const server = inject('server')
const { url, dataDir } = server
const stamp = Date.now().toString(36)
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe('an administrator', () => {
  const email = `basshy.${stamp}@example.kz`
  const password = 'бес биенің сабасындай сыр'
  let page: Page
  let secret: string
  let codes: string[]

  beforeAll(async () => {
    const api = await signInToApi(server, 'administrator')
    const made = await api('POST', '/api/users', {
      name: 'Басшы Жаңабаев',
      email,
      password,
      roles: ['administrator'],
      locale: 'kk',
    })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    page = await arrive(browser, desktop, true)
  })

  const isInAdmin = async () => {
    // who is nobody gets an empty page that leads away after a second
    await page.goto(`${url}/admin`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return /\/admin\/?$/.test(page.url())
  }
  const readUsers = async () =>
    (await page.request.get(`${url}/api/users?limit=1`, { failOnStatusCode: false })).status()
  const enterCode = async (code: string) => {
    await page.fill('#code', code)
    await page.click('form.form button')
  }

  test('gets nowhere before the second factor is set up', async () => {
    await signIn(page, email, password)
    await page.waitForURL(/\/kk\/sign-in\/set-up\//)
    expect(await isInAdmin()).toBe(false)
    expect(await readUsers()).toBe(403)
    await page.goto(`${url}/kk/account/`)
    expect(page.url()).toContain('/sign-in/')
  })

  test('sets it up with an app, and is given recovery codes once', async () => {
    await page.goto(`${url}/kk/sign-in/`)
    await page.waitForURL(/\/kk\/sign-in\/set-up\//)
    secret = (await page.locator('code.secret').innerText()).replace(/\s/g, '')
    const scanned = new URL(await readPicture(page.locator('img.qr')))
    expect(scanned.searchParams.get('secret')).toBe(secret)
    await enterCode('000000')
    expect(await words(page, 'alert')).toContain('Код дұрыс емес')
    await enterCode(toCode(secret))
    codes = await page.locator('.codes li').allInnerTexts()
    expect(codes).toHaveLength(10)
    await page.click('main a.button')
    await page.waitForURL(/\/admin\/?$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await readUsers()).toBe(200)
    await signOut(page)
    expect(await isInAdmin()).toBe(false)
  })

  test('signs in with the password and a code, and with the password alone does not', async () => {
    await signIn(page, email, password)
    await page.waitForURL(/\/kk\/sign-in\/code\//)
    expect(await isInAdmin()).toBe(false)
    expect(await readUsers()).toBe(403)
    await page.goto(`${url}/kk/sign-in/code/`)
    // the code of the step that set it up is used up; a clock may be half a minute ahead
    await enterCode(toCode(secret, Date.now() + 30_000))
    await page.waitForURL(/\/admin\/?$/)
    await signOut(page)
  })

  test('signs in with a recovery code, which works once', async () => {
    for (const [code, works] of [
      [codes[0]!, true],
      [codes[0]!, false],
      [codes[1]!, true],
    ] as const) {
      await signIn(page, email, password)
      await page.waitForURL(/\/kk\/sign-in\/code\//)
      await enterCode(code)
      if (works) await page.waitForURL(/\/admin\/?$/)
      else expect(await words(page, 'alert')).toContain('қолданылып қойған')
      if (works) await signOut(page)
      else await page.click('form[action="/kk/sign-out/"] button')
    }
  })

  test('who has lost both is helped by another administrator', async () => {
    const other = await arrive(browser, desktop)
    const account = getAccount(dataDir, 'administrator')
    const { otp } = toCredentials(account) as { otp: string }
    await signIn(other, account.email, account.password)
    await other.fill('#code', otp)
    await other.click('form.form button')
    await other.waitForURL(/\/admin\/?$/)
    await other.goto(`${url}/kk/account/lost-factor/`)
    await other.fill('#email', email)
    await other.fill('#code', (toCredentials(account) as { otp: string }).otp)
    await other.check('[name=sure]')
    await other.click('.account-page form.form button')
    expect(await words(other, 'status')).toContain('хат жіберілді')
    await signIn(page, email, password)
    await page.waitForURL(/\/kk\/sign-in\/set-up\//)
  })
})
