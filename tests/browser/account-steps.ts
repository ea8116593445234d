import jsQr from 'jsqr'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, inject } from 'vitest'
import type { watchMail } from './mail.ts'

/* What people do in every test of accounts, as they do it. */

/** A browser of somebody's own; pages of accounts need no JavaScript, the admin does. */
export const arrive = async (
  browser: Browser,
  device: BrowserContextOptions,
  javaScriptEnabled = false,
) => (await browser.newContext({ ...device, javaScriptEnabled })).newPage()

export async function signIn(page: Page, email: string, password: string) {
  await page.goto(`${inject('server').url}/kk/sign-in/`)
  await page.fill('#email', email)
  await page.fill('#password', password)
  await page.click('form.form button')
}

export async function signOut(page: Page) {
  const home = `${inject('server').url}/kk/account/`
  await page.goto(home)
  // on a phone the menu of the account is folded
  const folded = page.locator('details.fold:not([open]) > summary')
  if (await folded.isVisible()) await folded.click()
  await page.click('form[action="/kk/sign-out/"] button')
  await page.goto(home)
  expect(page.url()).toContain('/kk/sign-in/?next=')
}

export async function waitForLink(mail: ReturnType<typeof watchMail>, place: string) {
  const link = new RegExp(`https?://\\S+/kk/${place}/\\?token=[\\w-]{32}`)
  await expect.poll(() => mail.find(link), { timeout: 30_000 }).toMatch(link)
  return mail.find(link)!
}

export const words = async (page: Page, role: 'alert' | 'status') =>
  (await page.locator(`main [role=${role}]`).innerText()).trim()

export const yearsAgo = (years: number) => `${new Date().getFullYear() - years}-01-27`

/** What a phone's camera reads from a picture on the page. */
export async function readPicture(picture: Locator): Promise<string> {
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
