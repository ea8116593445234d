import type { BrowserContext, BrowserContextOptions, Browser, Page } from 'playwright-core'
import { toCode } from '../../cms/factors/totp.ts'
import { readAccounts } from '../whole/server.ts'

type Server = { url: string; dataDir: string }

/** Signs a person of the demo world in, by their name before the @, as people sign in. */
export async function arriveAs(
  browser: Browser,
  { url, dataDir }: Server,
  name: string,
  options: BrowserContextOptions = { viewport: { width: 390, height: 800 } },
): Promise<{ context: BrowserContext; page: Page }> {
  const account = readAccounts(dataDir).find(({ email }) => email.startsWith(`${name}@`))
  if (!account) throw new Error(`no demo account of ${name}`)
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(`${url}/kk/sign-in/?next=/kk/account/`)
  await page.fill('#email', account.email)
  await page.fill('#password', account.password)
  await page.click('form.form button')
  if (account.totp) {
    await page.waitForURL('**/sign-in/code/**')
    await page.fill('#code', toCode(account.totp, Date.now()))
    await page.click('form.form button')
  }
  await page.waitForURL('**/kk/account/')
  return { context, page }
}
