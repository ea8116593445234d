import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchKept, phone } from './browser.ts'
import { goOn, numberOf, publishCall, question } from './call-world.ts'
import { signInOn } from './people.ts'

const server = inject('server')
const { url } = server
const slug = `uzilis-${Date.now()}`
const folder = mkdtempSync(path.join(tmpdir(), 'el-umiti-phone-'))
const identifying = 'Үшқоңыр обсерваториясының жанында'

let pupil: BrowserContext
let page: Page
let number: string
beforeAll(async () => {
  await publishCall(`Байланыс үзілгенде ${slug}`, {
    slug,
    questions: [
      question('why', 'paragraph', 'Неге?', { step: 1, required: true, min: 10 }),
      question('sky', 'paragraph', 'Не көрдіңіз?', { required: true }),
      question('place', 'text', 'Қай жерде?', { identifies: true }),
      question('nights', 'table', 'Бақылаған түндер', {
        options: [
          { value: 'day', label: 'Күні' },
          { value: 'seen', label: 'Не көрінді' },
        ],
      }),
      question('photo', 'file', 'Аспан суреті', { step: 3, max: 15 }),
    ],
  })
  pupil = await launchKept(folder, phone)
  page = await pupil.newPage()
  await signInOn(page, server, 'pupil')
  await page.goto(`${url}/kk/calls/${slug}/apply/`)
  await page.fill('[name="a.why"]', 'Аспанды бақылағым келеді.')
  await page.click('form[data-begins] .button')
  await page.waitForURL('**/person/')
  number = numberOf(page)
  await page.goto(step('2'))
})
afterAll(async () => {
  await pupil.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const step = (name: string) => `${url}/kk/account/applications/${number}/${name}/`
const status = (of = page) => of.locator('[data-status]')
const saved = (of = page) => status(of).filter({ hasText: 'Сақталды' }).waitFor()

describe('a network that is cut', () => {
  it('loses nothing that was typed: not offline, not with the browser closed', async () => {
    await pupil.setOffline(true)
    await page.fill('[name="a.sky"]', 'Құс жолын')
    await status().filter({ hasText: 'Байланыс жоқ' }).waitFor()
    // sending the step offline leaves no page of the browser's, and what was typed stays
    await goOn(page)
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
    await page.fill('[name="a.place"]', identifying)
    await saved()
    await page.reload()
    expect(await page.inputValue('[name="a.sky"]')).toBe('Құс жолын және Үркерді')
    expect(await page.inputValue('[name="a.place"]')).toBe(identifying)
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
    await goOn(page)
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
    await goOn(page)
    await page.waitForURL('**/others/')
  })
})
