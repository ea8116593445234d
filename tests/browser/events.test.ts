import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { getAccount, signIn as signInToApi } from '../whole/server.ts'
import { launchBrowser } from './browser.ts'

const server = inject('server')
const slug = `korzhin-${Date.now()}`
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

let browser: Browser
let api: Awaited<ReturnType<typeof signInToApi>>
const contexts: BrowserContext[] = []

/** A person at a phone, signed in as people sign in. */
async function arrive(role: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
  contexts.push(context)
  const page = await context.newPage()
  const { email, password } = getAccount(server.dataDir, role)
  await page.goto(`${server.url}/kk/sign-in/?next=/kk/account/`)
  await page.fill('#email', email)
  await page.fill('#password', password)
  await page.click('form.form button')
  await page.waitForURL('**/kk/account/')
  return page
}

async function makeEvent(capacity: number) {
  const made = await api('POST', '/api/events?locale=kk', {
    title: 'Қоржын кеші',
    slug,
    summary: 'Бір адамдық орын.',
    format: 'onsite',
    startsAt: inDays(6),
    endsAt: inDays(6.1),
    timeZone: 'Asia/Almaty',
    capacity,
    registration: { mode: 'first_come', waitingList: true, acceptHours: 24 },
    _status: 'published',
  })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  return (made.body as { doc: { id: number } }).doc.id
}

const register = async (page: Page, { onProfile = false } = {}) => {
  await page.goto(`${server.url}/kk/events/${slug}/`)
  await page.click('.registration .button')
  if (onProfile) await page.check('[name=onProfile]')
  await page.click('form.form button')
  await page.waitForURL('**/account/registrations/**')
}
/** Whoever comes to the person’s page finds the event there, since they wished it. */
const seesOnProfile = async () => {
  const find = `where[familyName][equals]=${encodeURIComponent('Жақсылықова')}&depth=0`
  const found = await api('GET', `/api/profiles?${find}`)
  const [{ handle } = { handle: '' }] = (found.body as { docs: { handle: string }[] }).docs
  await expect
    .poll(async () => (await fetch(`${server.url}/kk/people/${handle}/`)).text())
    .toMatch(/Қатысқан іс-шаралар[\s\S]*Қоржын кеші/)
}
const rowOf = (page: Page) => page.locator('.registrations > li', { hasText: 'Қоржын кеші' })

beforeAll(async () => {
  browser = await launchBrowser()
  api = await signInToApi(server, 'editor')
  await makeEvent(1)
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser.close()
})

describe('an event with one place', () => {
  let first: Page
  let second: Page

  it('gives it to whoever comes first, and the page says that none is left', async () => {
    first = await arrive('partner')
    await register(first)
    expect(await rowOf(first).innerText()).toContain('Орын бекітілді')
    await expect
      .poll(async () => (await fetch(`${server.url}/kk/events/${slug}/`)).text())
      .toContain('Бос орын жоқ')
  })

  it('puts the next on the waiting list', async () => {
    second = await arrive('member')
    await register(second, { onProfile: true })
    expect(await rowOf(second).innerText()).toContain('Күту тізіміндегі орны: 1')
  })

  it('offers the place when it is given back, and the account says so', async () => {
    await rowOf(first).getByText('Бас тарту').click()
    await rowOf(first).getByText('Иә, бас тартамын').click()
    await first.waitForURL('**done=cancelled')
    await second.goto(`${server.url}/kk/account/notifications/`)
    expect(await second.locator('.rows').innerText()).toContain('орын босады')
    await second.locator('.is-new', { hasText: 'орын босады' }).getByText('Ашу').click()
    await second.waitForURL('**/account/registrations/')
    await rowOf(second).getByText('Орынды растау').click()
    await second.waitForURL('**done=accepted')
    expect(await rowOf(second).innerText()).toContain('Орын бекітілді')
  })

  it('lets the ticket in at the door, without a network, and once', async () => {
    await rowOf(second).getByText('Билет').click()
    const code = (await second.locator('.ticket .code').innerText()).trim()
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    expect(await second.locator('.ticket svg path').getAttribute('d')).toMatch(/^M\d/)

    const door = await arrive('editor')
    const address = `${server.url}/kk/account/check-in/${slug}/`
    await door.goto(address)
    await door.click('[data-part=prepare]')
    await door.locator('[data-part=shown]').waitFor()
    const key = await door.locator('[data-part=code]').innerText()
    const kept = await door.evaluate(() => JSON.stringify(localStorage))
    expect(kept).toContain('sealed')
    expect(kept).not.toContain('Айару')

    await door.context().setOffline(true)
    await door.reload()
    await door.fill('#list-code', 'AAAAA-AAAAA')
    await door.click('[data-part=unlock] button')
    await door.getByText('Код сәйкес келмейді').waitFor()
    await door.fill('#list-code', key)
    await door.click('[data-part=unlock] button')
    await door.locator('[data-part=door]').waitFor()
    const type = async (typed: string) => {
      await door.fill('#code', typed)
      await door.click('[data-part=typed] button')
    }
    await type('XXXX-XXXX-XXXX')
    await door.getByText('тізімде жоқ').waitFor()
    await type(code.toLowerCase())
    await door.getByText(/^Жақсылықова Айару.*: келді$/).waitFor()
    await type(code)
    await door.getByText(/^Жақсылықова Айару.*: бұрын белгіленген$/).waitFor()
    expect(await door.locator('[data-part=waiting]').innerText()).toContain('1')

    await door.context().setOffline(false)
    await door.getByText('Барлық белгі серверде').waitFor({ timeout: 30_000 })
    await second.goto(`${server.url}/kk/account/registrations/`)
    expect(await rowOf(second).innerText()).toContain('Қатысты')
    await seesOnProfile()
    await door.click('[data-part=wipe]')
    await expect
      .poll(() => door.evaluate(() => JSON.stringify(localStorage)))
      .not.toContain('sealed')
  })
})
