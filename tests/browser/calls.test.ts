import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readAccounts, signIn as signInToApi } from '../whole/server.ts'
import { launchBrowser, launchKept, phone } from './browser.ts'
import { findLink, waitForLetter } from './letters.ts'

const { url, dataDir } = inject('server')
const stamp = Date.now()
const slug = `zhuldyz-${stamp}`
const title = `Жұлдыз жазы ${stamp}`
const email = `nurly${stamp}@example.kz`
const guardian = `aqzhunis${stamp}@example.kz`
const teacher = `baiterek${stamp}@example.kz`
const folder = mkdtempSync(path.join(tmpdir(), 'el-umiti-phone-'))
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

/** What must not be on the page of a blind reviewer. */
const telling = {
  familyName: 'Жидебаева',
  school: 'Қызылағаш гимназиясы',
  settlement: 'Үшқоңыр',
  identifying: 'Үшқоңыр обсерваториясының жанында',
}
const why = 'Түнгі аспанды бақылап, өз ауылымның жұлдыз картасын жасағым келеді.'

let browser: Browser
let pupil: BrowserContext
let page: Page
let number: string
beforeAll(async () => {
  browser = await launchBrowser()
  pupil = await launchKept(folder, phone)
  page = await pupil.newPage()
  await makeCall()
})
afterAll(async () => {
  await pupil.close()
  await browser.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function makeCall() {
  const editor = await signInToApi({ url, dataDir }, 'editor')
  const ids = await Promise.all(['reviewer', 'reviewer2'].map(findId))
  const text = (kk: string) => ({ label: kk })
  const made = await editor('POST', '/api/calls?locale=kk', {
    title,
    slug,
    kind: 'internship',
    summary: 'Обсерваторияда екі апта.',
    opensAt: inDays(-1),
    closesAt: inDays(3),
    decisionOn: inDays(9),
    places: 1,
    needsRecommendation: true,
    reviewers: ids,
    reviewsEach: 2,
    blind: true,
    eligibility: { ageFrom: 14, ageTo: 18 },
    questions: [
      { key: 'why', kind: 'paragraph', step: 1, required: true, min: 40, ...text('Неге?') },
      { key: 'sky', kind: 'paragraph', step: 2, required: true, ...text('Не көрдіңіз?') },
      { key: 'place', kind: 'text', step: 2, identifies: true, ...text('Қай жерде?') },
      {
        key: 'nights',
        kind: 'table',
        step: 2,
        ...text('Бақылаған түндер'),
        options: [
          { value: 'day', label: 'Күні' },
          { value: 'seen', label: 'Не көрінді' },
        ],
      },
      { key: 'photo', kind: 'file', step: 3, max: 15, ...text('Аспан суреті') },
    ],
    criteria: [{ key: 'idea', title: 'Ойы', weight: 1, highest: 10 }],
    _status: 'published',
  })
  if (made.status !== 201) throw new Error(JSON.stringify(made.body))
  const { doc } = made.body as { doc: { id: number } }
  const russian = await editor('PATCH', `/api/calls/${doc.id}?locale=ru&publishSpecificLocale=ru`, {
    title: 'Звёздное лето',
    summary: 'Две недели.',
    _status: 'published',
  })
  if (russian.status !== 200) throw new Error(JSON.stringify(russian.body))
}

const accountOf = (name: string) =>
  readAccounts(dataDir).find((each) => each.email.startsWith(`${name}@`))!

async function findId(name: string) {
  const { email: of, password } = accountOf(name)
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: of, password }),
  })
  return ((await answer.json()) as { user: { id: number } }).user.id
}

/** Somebody of the demo world in a browser of their own, without JavaScript. */
async function enter(name: string, next: string): Promise<Page> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const own = await context.newPage()
  const { email: of, password } = accountOf(name)
  await own.goto(`${url}/kk/sign-in/?next=${next}`)
  await own.fill('#email', of)
  await own.fill('#password', password)
  await own.click('form.form button')
  await own.waitForURL(`**${next}`)
  return own
}

const step = (name: string) => `${url}/kk/account/applications/${number}/${name}/`
const goOn = (of = page) => of.click('form[data-application] .actions .button[value=next]')
const status = (of = page) => of.locator('[data-status]')
const saved = (of = page) => status(of).filter({ hasText: 'Сақталды' }).waitFor()

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
    number = /(EU-\w{4}-\w{4})/.exec(page.url())![1]!
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
    await goOn()
    await page.waitForURL('**/2/')
  })
})

describe('a network that is cut', () => {
  it('loses nothing that was typed: not offline, not with the browser closed', async () => {
    await pupil.setOffline(true)
    await page.fill('[name="a.sky"]', 'Құс жолын')
    await status().filter({ hasText: 'Байланыс жоқ' }).waitFor()
    // sending the step offline leaves no page of the browser's, and what was typed stays
    await goOn()
    await page.waitForTimeout(500)
    expect(page.url()).toContain('/2/')
    expect(await page.inputValue('[name="a.sky"]')).toBe('Құс жолын')
    await pupil.close()

    pupil = await launchKept(folder, phone)
    page = await pupil.newPage()
    await page.goto(step('2'))
    await status().filter({ hasText: 'қайта қойылды' }).waitFor()
    expect(await page.inputValue('[name="a.sky"]')).toBe('Құс жолын')
    await saved()
    await page.reload()
    expect(await page.inputValue('[name="a.sky"]')).toBe('Құс жолын')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Құс жолын')
  })

  it('after which a save whose answer was lost is no conflict with oneself', async () => {
    await page.route('**/save.json', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.fill('[name="a.sky"]', 'Құс жолын және Үркерді')
    await status().filter({ hasText: 'Байланыс жоқ' }).waitFor()
    await page.unroute('**/save.json')
    await page.fill('[name="a.place"]', telling.identifying)
    await saved()
    await page.reload()
    expect(await page.inputValue('[name="a.sky"]')).toBe('Құс жолын және Үркерді')
    expect(await page.inputValue('[name="a.place"]')).toBe(telling.identifying)
  })

  it('lets no tab overwrite another in silence', async () => {
    const other = await pupil.newPage()
    await other.goto(step('2'))
    await page.fill('[name="a.nights.0.1"]', 'Бірінші қойынды')
    await saved()
    await other.fill('[name="a.nights.0.1"]', 'Екінші қойынды')
    await status(other).filter({ hasText: 'басқа қойындыда' }).waitFor()
    await goOn(other)
    const notice = other.locator('[role=alert]')
    await notice.waitFor()
    for (const version of ['Бірінші қойынды', 'Екінші қойынды'])
      expect(await notice.textContent()).toContain(version)
    await page.reload()
    expect(await page.inputValue('[name="a.nights.0.1"]')).toBe('Бірінші қойынды')
    await other.click('.actions [value=mine]')
    await other.waitForURL('**/2/')
    await other.close()
    await page.reload()
    expect(await page.inputValue('[name="a.nights.0.1"]')).toBe('Екінші қойынды')
    await goOn()
    await page.waitForURL('**/3/')
  })

  it('goes on with a file where it broke off, made smaller on the device', async () => {
    const noise = sharp({
      create: {
        width: 1500,
        height: 1100,
        channels: 3,
        background: '#123456',
        noise: { type: 'gaussian', mean: 120, sigma: 60 },
      },
    })
    const picture = await noise.png().toBuffer()
    const offsets: number[] = []
    let broken = false
    await page.route('**/files.json?id=*', async (route) => {
      offsets.push(Number(new URL(route.request().url()).searchParams.get('offset')))
      if (offsets.length === 2 && !broken) {
        broken = true
        return route.abort()
      }
      return route.continue()
    })
    const file = { name: 'aspan.png', mimeType: 'image/png', buffer: picture }
    await page.setInputFiles('[type=file]', file)
    await page.locator('.file-row a').waitFor({ timeout: 30_000 })
    await page.unroute('**/files.json?id=*')
    expect(await page.locator('.file-row a').textContent()).toBe('aspan.jpg')
    // nothing was sent twice but the piece that broke
    expect(offsets.filter((offset) => offset === 0)).toHaveLength(1)
    expect(offsets.length).toBeGreaterThan(3)
    const kept = await page.evaluate(
      async (href) => {
        const answer = await fetch(href)
        return Number(answer.headers.get('content-length'))
      },
      (await page.locator('.file-row a').getAttribute('href'))!,
    )
    expect(kept).toBeLessThan(picture.length / 2)
    await goOn()
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
      const seen = await reviewer.content()
      expect(seen).toContain('Құс жолын және Үркерді')
      for (const word of Object.values(telling)) expect(seen, word).not.toContain(word)
      // the file is read without its name, and the other's scores not before one's own are in
      expect(seen).not.toContain('aspan.jpg')
      expect(seen).not.toContain('9 / 10')
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
