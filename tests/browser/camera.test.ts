import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { signIn as signInToApi } from '../whole/server.ts'
import { launchBrowser } from './browser.ts'
import { arriveAs } from './people.ts'
import { writeQrVideo } from './qr-video.ts'

const server = inject('server')
const slug = `kamera-${Date.now()}`
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const folder = mkdtempSync(path.join(tmpdir(), 'el-umiti-camera-'))
const film = path.join(folder, 'ticket.y4m')

const browsers: Browser[] = []
let code: string
beforeAll(async () => {
  const api = await signInToApi(server, 'editor')
  const made = await api('POST', '/api/events?locale=kk', {
    title: 'Камера кеші',
    slug,
    summary: 'Билет камераға көрсетіледі.',
    format: 'onsite',
    startsAt: inDays(0.1),
    endsAt: inDays(0.2),
    timeZone: 'Asia/Almaty',
    registration: { mode: 'first_come' },
    _status: 'published',
  })
  expect(made.status).toBe(201)
  const { page } = await arriveAs(await open(), server, 'partner')
  await page.goto(`${server.url}/kk/account/register/${slug}/`)
  await page.click('form.form button.button')
  await page.waitForURL('**/account/registrations/**')
  const row = page.locator('.registrations > li', { hasText: 'Камера кеші' })
  await row.getByText('Билет').click()
  code = (await page.locator('.ticket .code').innerText()).trim()
  writeQrVideo(film, code.replaceAll('-', ''))
})
afterAll(async () => {
  for (const browser of browsers) await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(more: readonly string[] = []): Promise<Browser> {
  const browser = await launchBrowser(more)
  browsers.push(browser)
  return browser
}
const camera = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]

/** The door of the event on a phone that has been prepared, its list open. */
async function standAtDoor(browser: Browser, before?: (page: Page) => Promise<void>) {
  const { page } = await arriveAs(browser, server, 'editor')
  await before?.(page)
  await page.goto(`${server.url}/kk/account/check-in/${slug}/`)
  await page.click('[data-part=prepare]')
  await page.locator('[data-part=shown]').waitFor()
  await page.fill('#list-code', await page.locator('[data-part=code]').innerText())
  await page.click('[data-part=unlock] button')
  await page.locator('[data-part=door]').waitFor()
  return page
}

it('says so where the camera may not be used, and takes the code typed', async () => {
  const page = await standAtDoor(await open(['--deny-permission-prompts', ...camera]))
  await page.click('[data-part=camera]')
  await page.getByText('Камера ашылмады').waitFor()
  expect(await page.locator('[data-part=video]').isVisible()).toBe(false)
  await page.fill('#code', 'XXXX-XXXX-XXXX')
  await page.click('[data-part=typed] button')
  await page.getByText('тізімде жоқ').waitFor()
})

it('reads a ticket before the camera, without a network, in a browser that reads no codes itself', async () => {
  const page = await standAtDoor(await open(['--use-fake-ui-for-media-stream', ...camera]))
  expect(await page.evaluate(() => 'BarcodeDetector' in globalThis)).toBe(false)
  await page.context().setOffline(true)
  await page.click('[data-part=camera]')
  await page.getByText('Найзағай Бұлтов: келді').waitFor({ timeout: 30_000 })
  expect(await page.locator('[data-part=count]').innerText()).toContain('1')
  // held on before the camera, it is known
  await page.getByText('Найзағай Бұлтов: бұрын белгіленген').waitFor({ timeout: 30_000 })
  await page.click('[data-part=camera]')
  expect(await page.locator('[data-part=video]').isVisible()).toBe(false)
  await page.context().setOffline(false)
  await page.getByText('Барлық белгі серверде').waitFor({ timeout: 30_000 })
})

it('leaves the reading to the browser where it can, and loads no library for it', async () => {
  const asked: string[] = []
  const page = await standAtDoor(
    await open(['--use-fake-ui-for-media-stream', ...camera]),
    async (at) => {
      at.on('request', (request) => asked.push(request.url()))
      await at.addInitScript(
        (rawValue) => {
          Object.assign(globalThis, {
            BarcodeDetector: class {
              detect = () => Promise.resolve([{ rawValue }])
            },
          })
        },
        code.replaceAll('-', ''),
      )
    },
  )
  await page.click('[data-part=camera]')
  await page.getByText('Найзағай Бұлтов: бұрын белгіленген').waitFor({ timeout: 30_000 })
  expect(asked.filter((url) => /jsqr/i.test(url))).toEqual([])
})

it('destroys the list a day after the event, on a phone that is left lying', async () => {
  const page = await standAtDoor(await open(), (at) => at.clock.install())
  const kept = () => page.evaluate(() => JSON.stringify(localStorage))
  expect(await kept()).toContain('sealed')
  await page.clock.fastForward(2 * 86_400_000)
  expect(await kept()).not.toContain('sealed')
  await page.locator('[data-part=door]').waitFor({ state: 'hidden' })
  expect(await page.locator('[data-part=unlock]').isVisible()).toBe(false)
})
