import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, BrowserContextOptions, Browser, Page } from 'playwright-core'
import { toCode } from '../../cms/factors/totp.ts'
import { getAccount, readAccounts, toCredentials } from '../whole/server.ts'

type Server = { url: string; dataDir: string }

/** Signs a person of the demo world in on a page, by their name before the @, as people sign in. */
export async function signInOn(
  page: Page,
  { url, dataDir }: Server,
  name: string,
  next = '/kk/account/',
) {
  const account = readAccounts(dataDir).find(({ email }) => email.startsWith(`${name}@`))
  if (!account) throw new Error(`no demo account of ${name}`)
  await page.goto(`${url}/kk/sign-in/?next=${next}`)
  await page.fill('#email', account.email)
  await page.fill('#password', account.password)
  await page.click('form.form button')
  if (account.totp) {
    await page.waitForURL('**/sign-in/code/**')
    await page.fill('#code', toCode(account.totp, Date.now()))
    await page.click('form.form button')
  }
  await page.waitForURL(`**${next}`)
}

/** The same in a browser window of their own. */
export async function arriveAs(
  browser: Browser,
  server: Server,
  name: string,
  options: BrowserContextOptions = { viewport: { width: 390, height: 800 } },
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await signInOn(page, server, name)
  return { context, page }
}

/**
 * The administrator of the demo world. A code is good once, and other tests have used some: another is
 * waited for then.
 */
export async function arriveAsAdministrator(
  browser: Browser,
  { url, dataDir }: Server,
  options: BrowserContextOptions,
): Promise<{ context: BrowserContext; page: Page }> {
  const account = getAccount(dataDir, 'administrator')
  for (let tries = 0; tries < 4; tries += 1) {
    const answer = await fetch(`${url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(toCredentials(account)),
    })
    if (answer.ok) {
      const { token } = (await answer.json()) as { token: string }
      const context = await browser.newContext(options)
      await context.addCookies([{ name: 'session', value: token, url }])
      return { context, page: await context.newPage() }
    }
    if (tries >= 2) await wait(30_000)
  }
  throw new Error('The administrator could not sign in')
}
