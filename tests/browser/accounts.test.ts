import jsQr from 'jsqr'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { toCode } from '../../cms/factors/totp.ts'
import { getAccount, readAccounts, signIn as signInToApi, toCredentials } from '../whole/server.ts'
import { desktop, launchBrowser, phone } from './browser.ts'
import { watchMail } from './mail.ts'

const server = inject('server')
const { url, dataDir } = server
const stamp = Date.now().toString(36)
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** A browser of somebody's own; pages of accounts need no JavaScript, the admin does. */
const arrive = async (device: BrowserContextOptions, javaScriptEnabled = false) =>
  (await browser.newContext({ ...device, javaScriptEnabled })).newPage()

async function signIn(page: Page, email: string, password: string) {
  await page.goto(`${url}/kk/sign-in/`)
  await page.fill('#email', email)
  await page.fill('#password', password)
  await page.click('form.form button')
}
/** On a phone the menu of the account is folded. */
async function openMenu(page: Page) {
  const folded = page.locator('details.fold:not([open]) > summary')
  if (await folded.isVisible()) await folded.click()
}
async function signOut(page: Page) {
  await page.goto(`${url}/kk/account/`)
  await openMenu(page)
  await page.click('form[action="/kk/sign-out/"] button')
  await page.goto(`${url}/kk/account/`)
  expect(page.url()).toContain('/kk/sign-in/?next=')
}
const waitForLink = (mail: ReturnType<typeof watchMail>, place: string) =>
  expect
    .poll(() => mail.find(new RegExp(`https?://\\S+/kk/${place}/\\?token=[\\w-]{32}`)), {
      timeout: 30_000,
    })
    .toBeTruthy()
    .then(() => mail.find(new RegExp(`https?://\\S+/kk/${place}/\\?token=[\\w-]{32}`))!)

const words = async (page: Page, role: 'alert' | 'status') =>
  (await page.locator(`main [role=${role}]`).innerText()).trim()
const yearsAgo = (years: number) => `${new Date().getFullYear() - years}-01-27`

test('somebody signs up by one question, follows the letter, signs in and out', async () => {
  const page = await arrive(phone)
  const email = `kun.${stamp}@example.kz`
  const password = 'көк шай ішкен жолаушы 41'
  const mail = watchMail(dataDir)
  await page.goto(`${url}/kk/sign-up/`)
  expect(await page.locator('.whos a').count()).toBe(4)
  expect(await page.locator('#email').count()).toBe(0)
  await page.click('.whos a[href*="who=talent"]')
  await page.fill('#givenName', 'Күн')
  await page.fill('#familyName', 'Шуақбаев')
  await page.fill('#birthDate', yearsAgo(20))
  await page.fill('#email', email)
  await page.fill('#password', 'password1234')
  await page.check('[name=agree]')
  await page.click('form.form button')
  // what was typed is kept, but for the password
  expect(await words(page, 'alert')).toContain('жиі кездеседі')
  expect(await page.inputValue('#familyName')).toBe('Шуақбаев')
  expect(await page.inputValue('#email')).toBe(email)
  expect(await page.isChecked('[name=agree]')).toBe(true)
  await page.fill('#password', password)
  await page.click('form.form button')
  expect(await page.locator('h1').innerText()).toBe('Хат жіберілді')

  // nothing is there before the letter is followed
  const early = await arrive(phone)
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

describe('a pupil without e-mail', () => {
  const name = `Қанат Сұңқаров${stamp}`
  const email = `qanat.${stamp}@example.kz`
  const password = 'төрт түлік малдың төресі'
  let card: { code: string; pin: string; address: string }
  let pupil: Page

  test('gets a card from a teacher, with a picture that leads to the page to sign in', async () => {
    const teacher = await arrive(desktop)
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
    pupil = await arrive(phone)
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

/** What a phone's camera reads from a picture on the page. */
async function readPicture(picture: Locator): Promise<string> {
  const source = (await picture.getAttribute('src'))!
  const svg = Buffer.from(source.split(',')[1]!, 'base64')
  const { data, info } = await sharp(svg, { density: 300 })
    .resize(600)
    .flatten({ background: 'white' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const read = jsQr(new Uint8ClampedArray(data), info.width, info.height)
  if (!read) throw new Error('The picture cannot be read')
  return read.data
}

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
    page = await arrive(desktop, true)
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
    const other = await arrive(desktop)
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
