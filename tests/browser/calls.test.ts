import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, launchKept, phone } from './browser.ts'
import { goOn, numberOf, publishCall, question } from './call-world.ts'
import { findLink, waitForLetter } from './letters.ts'
import { signInOn } from './people.ts'

const { url, dataDir } = inject('server')
const stamp = Date.now()
const slug = `zhuldyz-${stamp}`
const title = `Жұлдыз жазы ${stamp}`
const email = `nurly${stamp}@example.kz`
const guardian = `aqzhunis${stamp}@example.kz`
const teacher = `baiterek${stamp}@example.kz`
const folder = mkdtempSync(path.join(tmpdir(), 'el-umiti-phone-'))

/** What must not be on the page of a blind reviewer. */
const telling = {
  familyName: 'Жидебаева',
  school: 'Қызылағаш гимназиясы',
  settlement: 'Үшқоңыр',
  identifying: 'Үшқоңыр обсерваториясының жанында',
}
const why = 'Түнгі аспанды бақылап, өз ауылымның жұлдыз картасын жасағым келеді.'
const seen = 'Құс жолын және Үркерді'

let browser: Browser
let pupil: BrowserContext
let page: Page
let number: string
beforeAll(async () => {
  browser = await launchBrowser()
  pupil = await launchKept(folder, phone)
  page = await pupil.newPage()
  await publishCall(title, {
    slug,
    needsRecommendation: true,
    eligibility: { ageFrom: 14, ageTo: 18 },
    questions: [
      question('why', 'paragraph', 'Неге?', { step: 1, required: true, min: 40 }),
      question('sky', 'paragraph', 'Не көрдіңіз?', { required: true }),
      question('place', 'text', 'Қай жерде?', { identifies: true }),
      question('photo', 'file', 'Аспан суреті', { step: 3, max: 15 }),
    ],
  })
})
afterAll(async () => {
  await pupil.close()
  await browser.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Somebody of the demo world in a browser of their own, without JavaScript. */
async function enter(name: string, next: string): Promise<Page> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const own = await context.newPage()
  await signInOn(own, { url, dataDir }, name, next)
  return own
}

const step = (name: string) => `${url}/kk/account/applications/${number}/${name}/`
const status = (of = page) => of.locator('[data-status]')

describe('a pupil', () => {
  it('begins without an account, and loses nothing on the way to one', async () => {
    await page.goto(`${url}/kk/calls/${slug}/`)
    await page.locator('.fit .button').click()
    await page.waitForURL('**/apply/')
    await page.fill('[name="a.why"]', why.slice(0, 30))
    // the village has no network for a while, and the browser is closed
    await pupil.close()
    pupil = await launchKept(folder, phone)
    page = await pupil.newPage()
    await page.goto(`${url}/kk/calls/${slug}/apply/`)
    await status().filter({ hasText: 'қайта қойылды' }).waitFor()
    expect(await page.inputValue('[name="a.why"]')).toBe(why.slice(0, 30))
    await page.fill('[name="a.why"]', why)
    await page.click('form[data-begins] .button')
    await page.waitForURL('**/sign-in/**')

    await page.goto(`${url}/kk/sign-up/?who=talent`)
    await page.fill('#givenName', 'Нұрлы')
    await page.fill('#familyName', telling.familyName)
    await page.fill('#birthDate', `${new Date().getFullYear() - 17}-01-05`)
    await page.fill('#email', email)
    await page.fill('#password', 'үш бүркіт пен көк сандық 7')
    await page.check('[name=agree]')
    await page.click('form.form button')
    const letter = await waitForLetter(dataDir, [email, '/sign-up/confirm/'])
    await page.goto(findLink(letter, '/sign-up/confirm/\\?token='))
    await page.click('form.form button')
    await page.waitForURL('**/person/')
    number = numberOf(page)
    expect(await page.inputValue('#familyName')).toBe(telling.familyName)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('begin:')
  })

  it('says who they are, the rest is filled in from the profile', async () => {
    expect(await page.inputValue('#kind')).toBe('talent')
    await page.selectOption('#region', { label: 'Абай облысы' })
    await page.selectOption('#settlementType', 'village')
    await page.fill('#settlement', telling.settlement)
    await page.fill('#school', telling.school)
    await page.fill('#grade', '11')
    await goOn(page)
    await page.waitForURL('**/2/')
  })

  it('answers step by step, with a picture that tells nobody who it is from', async () => {
    await page.fill('[name="a.sky"]', seen)
    await page.fill('[name="a.place"]', telling.identifying)
    await goOn(page)
    await page.waitForURL('**/3/')
    const plain = { width: 300, height: 200, channels: 3, background: '#123456' } as const
    const buffer = await sharp({ create: plain }).png().toBuffer()
    await page.setInputFiles('[type=file]', { name: 'aspan.png', mimeType: 'image/png', buffer })
    await page.locator('.file-row a', { hasText: 'aspan' }).waitFor({ timeout: 30_000 })
    await goOn(page)
    await page.waitForURL('**/others/')
  })
})

describe('others', () => {
  const ask = async (kind: string, name: string, to: string) => {
    await page.selectOption('#kind', kind)
    await page.fill('#personName', name)
    await page.fill('#email', to)
    await page.click('[value=ask]')
    await page.locator('.plain-list', { hasText: to }).waitFor()
  }

  it('a guardian consents and a teacher recommends, each by the link of a letter', async () => {
    await page.goto(step('check'))
    expect(await page.locator('button[value=submit]').isDisabled()).toBe(true)
    await page.goto(step('others'))
    await ask('consent', 'Ақжүніс Жидебаева', guardian)
    await ask('recommendation', 'Бәйтерек Есептегенов', teacher)

    const elsewhere = await browser.newContext({ ...phone, javaScriptEnabled: false })
    const third = await elsewhere.newPage()
    const asked = await waitForLetter(dataDir, [guardian, '/word/'])
    await third.goto(findLink(asked, '/word/'))
    await third.click('[value=give]')
    expect(await third.locator('[role=alert]').count()).toBe(1)
    await third.check('[name=agree]')
    await third.click('[value=give]')
    expect(await third.locator('h1').textContent()).toContain('Рақмет')

    const wanted = await waitForLetter(dataDir, [teacher, '/word/'])
    await third.goto(findLink(wanted, '/word/'))
    await third.fill('#text', 'Екі жыл бойы астрономия үйірмесін өзі жүргізіп келеді.')
    await third.click('[value=give]')
    expect(await third.locator('h1').textContent()).toContain('Рақмет')
    await third.goto(findLink(wanted, '/word/'))
    expect(await third.locator('#text').count()).toBe(0)
    await elsewhere.close()
  })

  it('then it is submitted, with a receipt by page and by mail that can be verified', async () => {
    await page.goto(step('check'))
    await page.click('button[value=submit]')
    await page.locator('.receipt').waitFor()
    const receipt = await page.locator('.receipt').innerText()
    expect(receipt).toContain(number)
    const [hash] = /[0-9a-f]{64}/.exec(receipt)!
    const letter = await waitForLetter(dataDir, [email, number, '/receipts/'])
    expect(letter).toContain(hash)
    const check = await (await fetch(`${url}/kk/receipts/${number}/`)).text()
    expect(check).toContain(hash)
    expect(check).toContain('Түбіртек дұрыс')
    expect(check).not.toContain(telling.familyName)
  })
})

describe('the organisers', () => {
  let editor: Page
  let calls: string

  it('assign, and what reviewers see says nothing of who it is', async () => {
    editor = await enter('editor', '/kk/account/calls/')
    await editor.click(`.rows a:has-text("${title}")`)
    calls = editor.url()
    expect(await editor.locator('table').innerText()).toContain(telling.familyName)
    await editor.click('[value=assign]')
    expect(await editor.locator('[role=status]').first().innerText()).toContain('2')

    for (const [name, score] of [
      ['reviewer', '9'],
      ['reviewer2', '8'],
    ] as const) {
      const reviewer = await enter(name, '/kk/account/reviews/')
      await reviewer.locator('.rows a', { hasText: number }).click()
      const shown = await reviewer.content()
      expect(shown).toContain(seen)
      for (const word of Object.values(telling)) expect(shown, word).not.toContain(word)
      // the file is read without its name, and the other's scores not before one's own are in
      expect(shown).not.toContain('aspan')
      expect(shown).not.toContain('9 / 10')
      await reviewer.fill('[name="s.idea"]', score)
      await reviewer.fill('#comment', 'Бақылауы ұқыпты, мақсаты анық жазылған.')
      await reviewer.click('[value=submit]')
      await reviewer.waitForURL('**/account/reviews/')
      await reviewer.context().close()
    }
  })

  it('decide by two people, and the pupil reads it', async () => {
    await editor.goto(`${calls}ranking/`)
    expect(await editor.locator('table').innerText()).toContain('85')
    await editor.click('[value=propose]')
    await editor.click('[value=confirm]')
    expect(await editor.locator('[role=status]').innerText()).toContain('Расталды: 0')
    await page.goto(`${url}/kk/account/applications/${number}/`)
    expect(await page.locator('.kind').innerText()).toBe('Қаралуда')

    const second = await enter('editor2', '/kk/account/calls/')
    await second.goto(`${calls}ranking/`)
    await second.click('[value=confirm]')
    expect(await second.locator('[role=status]').innerText()).toContain('Расталды: 1')
    await page.reload()
    expect(await page.locator('.kind').innerText()).toBe('Қабылданды')
    expect(await page.locator('.notice').first().innerText()).toContain('Өтініміңіз қабылданды')
    await waitForLetter(dataDir, [email, number, 'Құттықтаймыз'])
    await expect
      .poll(async () => (await fetch(`${url}/kk/calls/${slug}/results/`)).text())
      .toContain('Н. Ж.')
    const results = await (await fetch(`${url}/kk/calls/${slug}/results/`)).text()
    expect(results).toContain('Абай облысы')
    expect(results).not.toContain(telling.familyName)
  })
})
