import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sendDue } from '../../../cms/mail/send.ts'
import { deliver } from '../../../cms/notifications/deliver.ts'
import type { Profile, User } from '../../../cms/payload-types.ts'
import { tell } from '../../../cms/searches/tell.ts'
import { eventsOf } from '../events/world.ts'
import { openScratch } from '../scratch.ts'
import { searchesOf } from './world.ts'

// noon in Almaty; the letter of the day goes at nine
const start = new Date('2026-11-24T07:00:00Z')
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000)
const nextMorning = 21

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
let searches: ReturnType<typeof searchesOf>
beforeAll(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] })
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
  searches = searchesOf(scratch.payload)
})
afterAll(async () => {
  vi.useRealTimers()
  await scratch.close()
})

let owner: User
let family: string
/** A family name for each test, none of them like another. */
const families = [
  'Құлагеров',
  'Домбырашев',
  'Сыбызғыбаев',
  'Жетігенов',
  'Асатаяқов',
  'Дауылпазов',
  'Шертерханов',
].values()
beforeEach(async () => {
  vi.setSystemTime(start)
  family = families.next().value!
  ;[owner] = (await world.users(1)) as [User]
  await searches.index()
})

const save = async (locale: 'kk' | 'ru' | 'en' = 'kk', name = 'Қобызшылар') => {
  await scratch.payload.db.updateOne({ collection: 'users', id: owner.id, data: { locale } })
  expect(
    await world.as(owner).searches.save({ question: `kind=profiles&q=${family}`, name, locale }),
  ).toEqual({ ok: true })
}
const join = (more: Partial<Profile> = {}) =>
  world.people.child({
    familyName: family,
    givenName: 'Анар',
    birthDate: '1990-05-05',
    visibility: 'public',
    ...more,
  })
const change = (id: number, data: object) =>
  scratch.payload.update({ collection: 'profiles', id, data, overrideAccess: true })
const own = async () => (await world.as(owner).searches.listOwn({ locale: 'kk' }))[0]!

/** What the server does as soon as something is saved, and every ten minutes. */
async function look() {
  await searches.look()
  return tell(scratch.payload, new Date())
}

const folder = () => path.join(scratch.dataDir, 'mail')
const listMail = () =>
  existsSync(folder()) ? readdirSync(folder()).filter((name) => name.endsWith('.eml')) : []

/** The letters to the owner that are written from then on, as they lie in the folder for mail. */
async function readLetters(at: number) {
  vi.setSystemTime(hours(at))
  const before = new Set(listMail())
  await deliver(scratch.payload)
  while ((await sendDue(scratch.payload)) > 0);
  const files = listMail().filter((name) => !before.has(name))
  const letters = await Promise.all(
    files.map((name) => simpleParser(readFileSync(path.join(folder(), name)))),
  )
  return letters.filter(({ to }) => [to].flat()[0]!.text === owner.email)
}

describe('the letter of a saved search', () => {
  it.each([
    ['kk', 'Ел үміті: бүгінгі хабарламалар', '«Қобызшылар» іздеуі бойынша жаңадан табылғаны: 2.'],
    ['ru', 'Ел үміті: уведомления за день', 'По поиску «Қобызшылар» нового: 2.'],
    ['en', 'El Umiti: today’s notifications', 'New for your search “Қобызшылар”: 2.'],
  ] as const)(
    'comes the next morning in the language of its reader: %s',
    async (locale, subject, says) => {
      await save(locale)
      await join()
      await join({ givenName: 'Дәурен' })
      await look()
      expect(await readLetters(1)).toEqual([])
      const [letter, ...more] = await readLetters(nextMorning)
      expect(more).toEqual([])
      expect(letter!.subject).toBe(subject)
      expect(letter!.text).toContain(says)
      expect(letter!.text).toContain(`/${locale}/account/searches/`)
      expect(letter!.text).toContain(`/${locale}/unsubscribe/`)
      expect(letter!.headerLines.map(({ line }) => line)).toContain(
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      )
      // how many, and nothing of whom
      for (const said of ['Анар', 'Дәурен', family]) expect(letter!.text).not.toContain(said)
    },
  )

  it('comes once of each, however often it is saved again, and of the next alone', async () => {
    await save()
    const { id } = await join()
    expect(await look()).toBe(1)
    await change(id, { settlement: 'Тараз' })
    expect(await look()).toBe(0)
    expect(await readLetters(nextMorning)).toHaveLength(1)
    vi.setSystemTime(hours(nextMorning + 5))
    expect(await look()).toBe(0)
    await join({ givenName: 'Берік' })
    await look()
    const [letter] = await readLetters(2 * nextMorning + 6)
    expect(letter!.text).toContain('жаңадан табылғаны: 1.')
    // the account counts all that the owner has not looked at
    expect((await own()).count).toBe(2)
    expect(await readLetters(100)).toEqual([])
  })

  it('says nothing of whom the owner may not see, then or when it is told', async () => {
    await save()
    await join({ visibility: 'vetted' })
    await join({ visibility: 'unlisted' })
    await join({ birthDate: '2013-03-03' })
    expect(await look()).toBe(0)
    const { id } = await join({ givenName: 'Ерік' })
    await searches.look()
    await change(id, { visibility: 'unlisted' })
    expect(await tell(scratch.payload, new Date())).toBe(0)
    expect(await readLetters(nextMorning)).toEqual([])
  })

  it('does not come where the search has been opened, or removed, before the morning', async () => {
    const { open, remove } = world.as(owner).searches
    await save()
    await join()
    expect(await look()).toBe(1)
    await open({ search: (await own()).id })
    expect(await readLetters(nextMorning)).toEqual([])

    vi.setSystemTime(hours(nextMorning + 4))
    await join({ givenName: 'Берік' })
    expect(await look()).toBe(1)
    await remove({ search: (await own()).id })
    await join({ givenName: 'Ерік' })
    expect(await look()).toBe(0)
    expect(await readLetters(3 * nextMorning)).toEqual([])
  })

  it('does not come to who wants none, and stands in the account', async () => {
    await save()
    await world.as(owner).notifications.saveSettings({
      pace: 'off',
      quietFrom: 22,
      quietTo: 8,
      digestAt: 9,
      timeZone: 'Asia/Almaty',
    })
    await join()
    await look()
    expect(await readLetters(nextMorning)).toEqual([])
    const { docs } = await world.as(owner).notifications.listOwn({ locale: 'kk' })
    expect(docs).toMatchObject([{ kind: 'saved_search', path: '/account/searches/', isNew: true }])
  })
})
