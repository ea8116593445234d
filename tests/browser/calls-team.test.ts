import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser, phone } from './browser.ts'
import { goOn, publishCall, question } from './call-world.ts'
import { findLink, waitForLetter } from './letters.ts'
import { arriveAs } from './people.ts'

const server = inject('server')
const { url, dataDir } = server
const stamp = Date.now()
const slug = `top-${stamp}`
const mail = (name: string) => `${name}${stamp}@example.kz`
const asNoScript = { ...phone, javaScriptEnabled: false }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  await publishCall(`Топ болып ${stamp}`, {
    slug,
    kind: 'grant',
    team: true,
    questions: [question('why', 'paragraph', 'Неге?', { step: 1, required: true, min: 20 })],
  })
})
afterAll(() => browser.close())

test('a team applies: each member agrees by a link, and for one who is not of age a guardian', async () => {
  const { page } = await arriveAs(browser, server, 'member', asNoScript)
  await page.goto(`${url}/kk/calls/${slug}/apply/`)
  await page.fill('[name="a.why"]', 'Үшеуіміз ауыл кітапханасын жаңғыртамыз.')
  await page.click('form.form .actions .button')
  await page.waitForURL('**/person/')
  await goOn(page)
  await page.waitForURL('**/others/')
  const team = [
    { name: 'Самал Желдібаева', email: mail('samal'), role: 'Каталог' },
    { name: 'Дәурен Көктемов', email: mail('dauren'), role: 'Сайт' },
  ]
  for (const [row, { name, role }] of team.entries()) {
    await page.fill(`[name="team.${row}.name"]`, name)
    await page.fill(`[name="team.${row}.role"]`, role)
  }
  await page.fill('[name="team.0.email"]', team[0]!.email)
  await page.click('[value=askTeam]')
  await page.getByText('Әр мүшенің аты мен поштасын толық жазыңыз').waitFor()
  // what was typed is there, and what is lacking is put right
  expect(await page.inputValue('[name="team.1.role"]')).toBe('Сайт')
  await page.fill('[name="team.1.email"]', team[1]!.email)
  await page.click('[value=askTeam]')
  await page.locator('.plain-list', { hasText: team[1]!.email }).waitFor()

  const other = await (await browser.newContext(asNoScript)).newPage()
  const openLetter = async (to: string) =>
    other.goto(findLink(await waitForLetter(dataDir, [to, '/word/']), '/word/'))
  await openLetter(team[0]!.email)
  await other.check('[name=agree]')
  await other.click('[value=give]')
  await other.getByText('Рақмет').first().waitFor()
  await openLetter(team[1]!.email)
  await other.check('[name=agree]')
  await other.check('[name=minor]')
  await other.click('[value=give]')
  await other.getByRole('alert').waitFor()
  await other.check('[name=agree]')
  await other.fill('#guardianName', 'Гүлжан Көктемова')
  await other.fill('#guardianEmail', mail('guljan'))
  await other.click('[value=give]')
  await other.getByText('Рақмет').first().waitFor()

  await page.goto(page.url().replace('others', 'check'))
  expect(await page.locator('.notice.bad').innerText()).toContain('Дәурен Көктемов')
  expect(await page.locator('.notice.bad').innerText()).not.toContain('Самал')
  await openLetter(mail('guljan'))
  expect(await other.locator('main').innerText()).toContain('Дәурен Көктемов')
  await other.check('[name=agree]')
  await other.click('[value=give]')
  await other.getByText('Рақмет').first().waitFor()
  await page.reload()
  await page.click('button[value=submit]')
  await page.locator('.receipt').waitFor()
})
