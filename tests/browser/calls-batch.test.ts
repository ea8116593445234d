import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, phone } from './browser.ts'
import { goOn, numberOf, publishCall, question } from './call-world.ts'
import { findLink, waitForLetter } from './letters.ts'
import { arriveAs } from './people.ts'

const server = inject('server')
const { url, dataDir } = server
const stamp = Date.now()
const slug = `synyp-zhobasy-${stamp}`
const title = `Сынып жобасы ${stamp}`
const mail = (name: string) => `${name}${stamp}@example.kz`
const asNoScript = { ...phone, javaScriptEnabled: false }
const born = `${new Date().getFullYear() - 17}-01-05`

/** Two pupils who are typed in; the surname of the second is of one root with that of a reviewer. */
const typed = [
  { familyName: 'Көктемова', givenName: 'Раушан', home: 'village', guardian: mail('koktem') },
  { familyName: 'Өлшемова', givenName: 'Салтанат', home: 'city', guardian: mail('olshem') },
] as const

let browser: Browser
let teacher: Page
let editor: Page
let calls: string
const numbers: string[] = []
beforeAll(async () => {
  browser = await launchBrowser()
  const id = await publishCall(title, {
    slug,
    floors: { ruralPercent: 100, regionalPercent: 0 },
    questions: [question('why', 'paragraph', 'Неге?', { step: 1, required: true, min: 20 })],
  })
  calls = `${url}/kk/account/calls/${id}/`
  ;({ page: teacher } = await arriveAs(browser, server, 'teacher', asNoScript))
})
afterAll(() => browser.close())

const batch = `${url}/kk/account/applications/pupils/${slug}/`
const rowOf = (page: Page, name: string) => page.locator('.rows > li', { hasText: name })
/** Fills in the two who are typed; the address of the first guardian as it is given. */
async function typePupils(firstGuardian: string) {
  for (const [row, { familyName, givenName, guardian }] of typed.entries()) {
    const cell = (name: string) => `[name="pupil.${row}.${name}"]`
    await teacher.fill(cell('familyName'), familyName)
    await teacher.fill(cell('givenName'), givenName)
    await teacher.fill(cell('birthDate'), born)
    await teacher.fill(cell('grade'), '10')
    await teacher.fill(cell('guardianName'), 'Ата-анасы')
    await teacher.fill(cell('guardianEmail'), row === 0 ? firstGuardian : guardian)
  }
}

describe('a teacher', () => {
  it('begins for a pupil with a card and for others, and puts right what is marked', async () => {
    await teacher.goto(`${url}/kk/account/pupils/`)
    await teacher.fill('#group', `11 «Қ» ${stamp}`)
    await teacher.fill('#list', `Қарташева; Гүлдер; ${born}`)
    await teacher.click('form.form .button')
    await teacher.goto(`${url}/kk/calls/${slug}/apply/`)
    await teacher.getByText('Оқушыларыңыз үшін бірден толтырыңыз').click()
    await teacher.waitForURL(batch)
    const own = teacher.locator('.batch-pupil', { hasText: 'Қарташева Гүлдер' })
    await own.getByRole('checkbox').check()
    await own.locator('[type=email]').fill('anasy@жоқ')
    await teacher.locator('details summary', { hasText: 'Платформада жоқ' }).click()
    await typePupils('koktem')
    // whoever has no browser that checks it sends it as it is
    await teacher.locator('form.form').evaluate((form: HTMLFormElement) => (form.noValidate = true))
    await teacher.locator('form.form .button').last().click()
    await teacher.getByText('Түзету керек жол: 2').waitFor()
    expect(await own.locator('[aria-invalid=true]').count()).toBe(1)
    expect(await teacher.locator('.batch-row [aria-invalid=true]').count()).toBe(1)
    await own.locator('[type=email]').fill(mail('gulder'))
    await teacher.fill('[name="pupil.0.guardianEmail"]', typed[0].guardian)
    await teacher.locator('form.form .button').last().click()
    await teacher.waitForURL('**?begun=3')
    for (const name of ['Қарташева', 'Көктемова', 'Өлшемова'])
      expect(await rowOf(teacher, name).innerText()).toContain('келісімі күтіледі')
    await waitForLetter(dataDir, [mail('gulder'), '/word/'])
  })

  it('submits each one once its guardian has agreed', async () => {
    const third = await (await browser.newContext(asNoScript)).newPage()
    for (const { familyName, home, guardian } of typed) {
      await third.goto(findLink(await waitForLetter(dataDir, [guardian, '/word/']), '/word/'))
      await third.check('[name=agree]')
      await third.click('[value=give]')
      await teacher.goto(batch)
      expect(await rowOf(teacher, familyName).innerText()).not.toContain('келісімі күтіледі')
      await rowOf(teacher, familyName).getByRole('link').click()
      await teacher.getByText('Жалғастыру').click()
      await teacher.fill('[name="a.why"]', 'Ауылдың көшелеріне ағаш отырғызып жүрміз.')
      await goOn(teacher)
      await teacher.waitForURL('**/person/')
      await teacher.selectOption('#region', { label: 'Абай облысы' })
      await teacher.selectOption('#settlementType', home)
      await goOn(teacher)
      await teacher.waitForURL('**/others/')
      await goOn(teacher)
      await teacher.click('button[value=submit]')
      await teacher.locator('.receipt').waitFor()
      numbers.push(numberOf(teacher))
    }
    await third.context().close()
  })
})

describe('the organisers', () => {
  const [rural, urban] = [() => numbers[0]!, () => numbers[1]!]
  const result = () => editor.locator('[role=status]').first().innerText()

  it('move several at once, after a question, and back again', async () => {
    ;({ page: editor } = await arriveAs(browser, server, 'editor', asNoScript))
    await editor.goto(calls)
    await editor.click('[value=ask]')
    await editor.getByText('Алдымен кестеден өтінімді белгілеңіз').waitFor()
    await editor.check('[name=all]')
    await editor.selectOption('#move', 'take')
    await editor.click('[value=ask]')
    expect(await editor.locator('[role=alert]').innerText()).toContain('2 өтінім')
    await editor.locator('[role=alert] [value=confirm]').click()
    expect(await result()).toContain('Орындалды: 2')
    expect(await editor.locator('tbody').innerText()).toContain('Сарапшыларда')
    await editor.getByRole('status').getByText('Болдырмау').click()
    expect(await result()).toContain('Орындалды: 2')
    expect(await editor.locator('tbody').innerText()).not.toContain('Сарапшыларда')
  })

  it('assign to nobody of the same root, and see who may not', async () => {
    await editor.click('[value=assign]')
    // the second has one reviewer only: the other is kept from it
    expect(await result()).toContain('Тағайындалды: 3. Сарапшы жетпегені: 1')
    await editor.goto(`${calls}${urban()}/`)
    expect(await editor.locator('.assign').innerText()).toContain('тегі түбірлес')
  })

  it('return one with a note; what has become known since is told to whoever reviews it', async () => {
    await editor.goto(calls)
    await editor.check(`[value="${rural()}"]`)
    await editor.selectOption('#move', 'return')
    await editor.click('[value=ask]')
    await editor.fill('#note', 'Тегін құжаттағыдай жазыңыз.')
    await editor.locator('[role=alert] [value=confirm]').click()
    // by the notification in the account
    await teacher.goto(`${url}/kk/account/notifications/`)
    await teacher.locator('.is-new', { hasText: rural() }).first().getByText('Ашу').click()
    await teacher.waitForURL(`**/account/applications/${rural()}/`)
    await teacher.getByText('Тегін құжаттағыдай жазыңыз').first().waitFor()
    await teacher.goto(`${url}/kk/account/applications/${rural()}/person/`)
    await teacher.fill('#familyName', 'Парасатова')
    await goOn(teacher)
    await teacher.goto(`${url}/kk/account/applications/${rural()}/check/`)
    await teacher.click('button[value=submit]')
    await teacher.locator('.receipt', { hasText: `${rural()}-2` }).waitFor()
    await editor.goto(calls)
    await editor.click('[value=assign]')

    const { page: reviewer } = await arriveAs(browser, server, 'reviewer2', asNoScript)
    await reviewer.goto(`${url}/kk/account/reviews/`)
    await reviewer.locator('.rows a', { hasText: rural() }).click()
    await reviewer.getByText('мүдделер қақтығысы болуы мүмкін').waitFor()
    await reviewer.fill('#conflict', 'Жиенім екен.')
    await reviewer.click('[value=conflict]')
    await reviewer.waitForURL('**/account/reviews/')
    await editor.goto(`${calls}${rural()}/`)
    expect(await editor.locator('.assign').innerText()).toContain('өзі мәлімдеген')
    await reviewer.context().close()
  })

  it('read in the ranking whose place the floor has given to whom', async () => {
    for (const [name, number, score] of [
      ['reviewer', rural, '5'],
      ['reviewer2', urban, '9'],
    ] as const) {
      const { context, page } = await arriveAs(browser, server, name, asNoScript)
      await page.goto(`${url}/kk/account/reviews/`)
      await page.locator('.rows a', { hasText: number() }).click()
      await page.fill('[name="s.idea"]', score)
      await page.fill('#comment', 'Ісі көрініп тұр, жалғасы болса екен.')
      await page.click('[value=submit]')
      await page.waitForURL('**/account/reviews/')
      await context.close()
    }
    await editor.goto(`${calls}ranking/`)
    const row = (number: string) => editor.locator('tr', { hasText: number }).innerText()
    expect(await row(urban())).toContain('орын ауыл үлесіне берілді')
    expect(await row(rural())).toContain('Ауыл үлесі бойынша')
    expect(await editor.locator('main').innerText()).toContain(
      'Ауыл мен кент: керегі 1, алынғаны 1',
    )
  })
})
