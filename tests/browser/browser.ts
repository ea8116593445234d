import { existsSync } from 'node:fs'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A Chromium: the one on the machine, or Playwright's own, or the one that npm brought. */
async function findChromium(more: readonly string[] = []) {
  const args = [...flags, ...more]
  const own = chromium.executablePath()
  const path =
    installed.find((each) => each && existsSync(each)) ?? (own && existsSync(own) ? own : undefined)
  if (path) return { executablePath: path, args }
  const { default: packed } = await import('@sparticuz/chromium')
  return { executablePath: await packed.executablePath(), args: [...packed.args, ...args] }
}

export const launchBrowser = async (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch(await findChromium(more))

/** A browser that keeps what it knows in a folder, so that it can be closed and opened again. */
export const launchKept = async (
  folder: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...(await findChromium()), ...options })

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 } }
