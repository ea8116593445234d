import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { accept } from '../whole/deciding.ts'
import { visitAs } from '../whole/visitor.ts'
import { launchBrowser, phone } from './browser.ts'
import { goOn, numberOf, publishCall, question } from './call-world.ts'
import { findLink, waitForLetter } from './letters.ts'

const { url, dataDir } = inject('server')
const stamp = Date.now()
const slug = `kemerqosaq-${stamp}`
const title = `Кемпірқосақ мектебі ${stamp}`
const [email, guardian, teacher] = ['arai', 'kunsulu', 'tolqyn'].map(
  (name) => `${name}${stamp}@example.kz`,
) as [string, string, string]
const why = 'Жауыннан кейінгі аспанның түсін бір жыл бойы күн сайын жазып жүрмін.'

let browser: Browser
let page: Page
let call: number
let number: string
beforeAll(async () => {
  browser = await launchBrowser()
  page = await openPage()
  call = await publishCall(title, {
    slug,
    needsRecommendation: true,
    eligibility: { ageFrom: 14, ageTo: 18 },
    questions: [
      question('why', 'paragraph', 'Неге?', { step: 1, required: true, min: 40 }),
      question('club', 'choice', 'Үйірмеге барасыз ба?', {
        required: true,
        options: [
          { value: 'yes', label: 'Иә' },
          { value: 'no', label: 'Жоқ' },
        ],
      }),
      question('which', 'text', 'Қай үйірме?', {
        required: true,
        onlyIfKey: 'club',
        onlyIfValue: 'yes',
      }),
      question('days', 'table', 'Бақылаған күндер', {
        step: 3,
        options: [
          { value: 'day', label: 'Күні' },
          { value: 'seen', label: 'Не көрінді' },
        ],
      }),
      question('drawing', 'file', 'Суретіңіз', { step: 3, required: true, max: 5 }),
    ],
  })
})
afterAll(() => browser.close())

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  return context.newPage()
}
const step = (name: string) => `${url}/kk/account/applications/${number}/${name}/`
const alert = () => page.locator('[role=alert]')

describe('a pupil whose browser runs no script', () => {
  it('has an account, finds the call by a word, and is told that it fits', async () => {
    await page.goto(`${url}/kk/sign-up/?who=talent`)
    await page.fill('#givenName', 'Арай')
    await page.fill('#familyName', 'Кемпірбаева')
    await page.fill('#birthDate', `${new Date().getFullYear() - 16}-01-05`)
    await page.fill('#email', email)
    await page.fill('#password', 'үш бүркіт пен көк сандық 7')
    await page.check('[name=agree]')
    await page.click('form.form button')
    const letter = await waitForLetter(dataDir, [email, '/sign-up/confirm/'])
    await page.goto(findLink(letter, '/sign-up/confirm/\\?token='))
    await page.click('form.form button')
    await page.waitForURL('**/account/**')

    await page.goto(`${url}/kk/calls/`)
    await page.fill('#list-q', title)
    await page.click('.list-page .search-box .button')
    await page.locator('.rows').getByText(title).first().click()
    await page.waitForURL(`**/calls/${slug}/`)
    expect(await page.locator('.questions').innerText()).toContain('Неге?')
    await page.getByText('Бұл байқау маған лайық па?').click()
    await page.getByText('Бұл байқау сізге лайық.').waitFor()
    await page.click('.fit .button')
    await page.waitForURL('**/apply/')
  })

  it('goes from step to step as plain forms, and keeps what was typed wrong', async () => {
    await page.fill('[name="a.why"]', why)
    await page.click('form.form .button')
    await page.waitForURL('**/person/')
    number = numberOf(page)
    await page.selectOption('#region', { label: 'Абай облысы' })
    await page.selectOption('#settlementType', 'village')
    await page.fill('#grade', '77')
    await goOn(page)
    await alert().waitFor()
    expect(await page.locator('#grade').getAttribute('aria-invalid')).toBe('true')
    expect(await page.inputValue('#grade')).toBe('77')
    expect(await page.inputValue('#settlementType')).toBe('village')
    await page.fill('#grade', '10')
    await goOn(page)

    await page.waitForURL('**/2/')
    expect(await page.locator('[name="a.which"]').isVisible()).toBe(false)
    await page.check('[name="a.club"][value=yes]')
    await goOn(page)
    // an answer has brought a question, which is put before one goes on
    await page.locator('[name="a.which"]').waitFor()
    expect(page.url()).toContain('/2/')
    await page.fill('[name="a.which"]', 'Ауа райын бақылаушылар')
    await goOn(page)

    await page.waitForURL('**/3/')
    await page.fill('[name="a.days.0.0"]', '5 мамыр')
    await page.fill('[name="a.days.0.1"]', 'Қос кемпірқосақ')
    const buffer = Buffer.from('%PDF-1.4\n% сурет\n%%EOF\n')
    await page.setInputFiles('[type=file]', {
      name: 'suret.pdf',
      mimeType: 'application/pdf',
      buffer,
    })
    await page.click('[value=save]')
    await page.locator('.file-row a', { hasText: 'suret.pdf' }).waitFor()
    expect(await page.inputValue('[name="a.days.0.1"]')).toBe('Қос кемпірқосақ')
    await goOn(page)
    await page.waitForURL('**/others/')
  })

  it('asks a guardian and a teacher, who answer by a link', async () => {
    await page.goto(step('check'))
    const lacking = await page.locator('.notice.bad').innerText()
    expect(lacking).toContain('Заңды өкілдің келісімі керек')
    expect(lacking).toContain('Ұсыным сұрау керек')
    await page.getByText('Ұсыным сұрау керек').click()
    await page.waitForURL('**/others/')
    for (const [kind, name, to] of [
      ['consent', 'Күнсұлу Кемпірбаева', guardian],
      ['recommendation', 'Толқын Көлбаева', teacher],
    ] as const) {
      await page.selectOption('#kind', kind)
      await page.fill('#personName', name)
      await page.fill('#email', to)
      await page.click('[value=ask]')
      await page.locator('.plain-list', { hasText: to }).waitFor()
    }
    const third = await openPage()
    await third.goto(findLink(await waitForLetter(dataDir, [guardian, '/word/']), '/word/'))
    await third.check('[name=agree]')
    await third.click('[value=give]')
    await third.getByText('Рақмет').first().waitFor()
    await third.goto(findLink(await waitForLetter(dataDir, [teacher, '/word/']), '/word/'))
    await third.fill('#text', 'Қысқа')
    await third.click('[value=give]')
    await third.getByRole('alert').waitFor()
    expect(await third.inputValue('#text')).toBe('Қысқа')
    await third.fill('#text', 'Бақылау күнделігін бір күн де үзген жоқ, сыныпты да тартты.')
    await third.click('[value=give]')
    await third.getByText('Рақмет').first().waitFor()
    await third.context().close()
    await page.reload()
    await page.getByText('Келісім берілді.').waitFor()
  })

  it('submits, has a receipt that can be verified, and reads the decision', async () => {
    await page.goto(step('check'))
    expect(await page.locator('.answers').innerText()).toContain('5 мамыр · Қос кемпірқосақ')
    await page.click('button[value=submit]')
    await page.locator('.receipt').waitFor()
    await page.click('.receipt a')
    await page.waitForURL(`**/receipts/${number}/`)
    await page.getByText('Түбіртек дұрыс').waitFor()
    // by whoever has only the number, in whatever way it is typed
    await page.goto(`${url}/kk/receipts/`)
    await page.fill('#number', number.toLowerCase().replaceAll('-', ' '))
    await page.click('form.form .button')
    await page.waitForURL(`**/receipts/${number}/`)

    const [editor, second, ...reviewers] = await Promise.all(
      ['editor', 'editor2', 'reviewer', 'reviewer2'].map(visitAs),
    )
    const people = { editor: editor!, second: second!, reviewers }
    await accept(people, `/kk/account/calls/${call}/`, number)
    await page.goto(`${url}/kk/account/applications/`)
    await page.locator('.rows', { hasText: title }).getByText('Қабылданды').waitFor()
    await page.locator('.rows').getByText(title).click()
    await page.getByText('Өтініміңіз қабылданды').waitFor()
    // somebody found at the results by initials, as they are not of age
    await page.goto(`${url}/kk/calls/${slug}/results/`)
    await page.getByText('А. К.').waitFor()
  })
})
