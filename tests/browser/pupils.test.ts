import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { signIn as signInToApi } from '../whole/server.ts'
import { launchBrowser, phone } from './browser.ts'
import { arriveAs } from './people.ts'

const server = inject('server')
const slug = `synyp-${Date.now()}`
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  const api = await signInToApi(server, 'editor')
  const made = await api('POST', '/api/events?locale=kk', {
    title: 'Сынып серуені',
    slug,
    summary: 'Мұғалім оқушыларын тіркейді.',
    format: 'onsite',
    startsAt: inDays(9),
    endsAt: inDays(9.2),
    timeZone: 'Asia/Almaty',
    registration: { mode: 'first_come', photos: true },
    _status: 'published',
  })
  expect(made.status).toBe(201)
})
afterAll(() => browser.close())

const rowOf = (page: Page) => page.locator('.registrations > li', { hasText: 'Сынып серуені' })
const asNoScript = { ...phone, javaScriptEnabled: false }

test('a teacher registers a pupil; the guardian hears of it, agrees to pictures, and takes it back', async () => {
  const { page: teacher } = await arriveAs(browser, server, 'teacher', asNoScript)
  await teacher.goto(`${server.url}/kk/events/${slug}/`)
  await teacher.click('.registration .button')
  await teacher.getByText('Оқушыларыңызды тіркеу').click()
  expect(await teacher.getByRole('alert').count()).toBe(0)
  await teacher.click('form.form button.button')
  await teacher.getByText('Кемінде бір оқушыны белгілеңіз').waitFor()
  await teacher.getByLabel('Тобылғина Әлия').check()
  await teacher.click('form.form button.button')
  const outcome = teacher.locator('[role=status]')
  expect(await outcome.innerText()).toContain('Тобылғина Әлия')
  expect(await outcome.innerText()).toContain('Орын берілді')

  const { page: guardian } = await arriveAs(browser, server, 'guardian', asNoScript)
  const menu = guardian.locator('.account-menu summary')
  expect(await menu.innerText()).toMatch(/Оқылмағаны: \d+/)
  // on a phone the page comes before its menu, which is folded
  expect(await guardian.locator('.account-menu .nav-list').isVisible()).toBe(false)
  await menu.click()
  await guardian.locator('.account-menu').getByText('Хабарламалар').click()
  await guardian.getByText('«Сынып серуені» іс-шарасына тіркелдіңіз').waitFor()

  await guardian.goto(`${server.url}/kk/account/registrations/`)
  const wishes = rowOf(guardian).locator('details')
  await wishes.locator('summary').click()
  expect(await wishes.getByLabel('Түсірмесін').isChecked()).toBe(true)
  await wishes.getByLabel('Түсіруге болады').check()
  await wishes.locator('button').click()
  await guardian.waitForURL('**done=wishes**')
  await guardian.goto(`${server.url}/kk/account/children/`)
  await guardian.click('.people a')
  const consent = guardian.locator('#event_photo')
  await consent.getByText('Барлық жазба').click()
  expect(await consent.innerText()).toContain('«Сынып серуені»')

  await guardian.goto(`${server.url}/kk/account/registrations/`)
  await rowOf(guardian).getByText('Бас тарту').click()
  await rowOf(guardian).getByText('Иә, бас тартамын').click()
  await guardian.waitForURL('**done=cancelled')
})
