import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { format } from 'prettier'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { locales, type Locale } from '../../search/document.ts'
import { coverage } from '../../cms/seed/coverage.ts'
import type { SeedProgress, SeedResult } from '../../cms/seed/seed.ts'
import { formatCoverage } from './seed-coverage-document.ts'
import { openSeedDatabase, startedAt } from './seed-database.ts'

type Doc = Record<string, unknown> & { id: number; slug?: string; _status?: Record<Locale, string> }
type Slug = 'calls'

const editorial = ['calls', 'events', 'news', 'pages', 'programmes', 'resources'] as const
const localized = [...editorial, 'centres', 'organisations', 'milestones', 'achievements', 'awards']

let database: Awaited<ReturnType<typeof openSeedDatabase>>
let seed: (typeof import('../../cms/seed/seed.ts'))['seed']
let result: SeedResult
const progress: SeedProgress[] = []

const findAll = async (collection: string, locale: Locale | 'all' = 'all', asVisitor = false) => {
  const { docs } = await database.payload.find({
    collection: collection as Slug,
    locale: locale as 'kk',
    fallbackLocale: false,
    depth: 0,
    pagination: false,
    overrideAccess: !asVisitor,
  })
  return docs as unknown as Doc[]
}

beforeAll(async () => {
  database = await openSeedDatabase()
  ;({ seed } = await import('../../cms/seed/seed.ts'))
})
afterAll(() => database.close())

describe('a seed that breaks off in the middle', () => {
  it('leaves the database empty', async () => {
    const breakOff = ({ collection }: SeedProgress) => {
      if (collection === 'programmes') throw new Error('The lights went out')
    }
    await expect(
      seed(database.payload, { startedAt, dataDir: database.folder, onProgress: breakOff }),
    ).rejects.toThrow('The lights went out')
    expect(await findAll('regions')).toEqual([])
    expect(await findAll('media')).toEqual([])
  })
})

describe('a seeded database', () => {
  beforeAll(async () => {
    const onProgress = (each: SeedProgress) => void progress.push(each)
    result = await seed(database.payload, { startedAt, dataDir: database.folder, onProgress })
  })

  it('is written whole and told step by step', async () => {
    expect(result).toMatchObject({ seeded: true, documents: progress.length })
    expect(progress.at(-1)).toMatchObject({ done: progress.length, total: progress.length })
    const counts = Object.fromEntries(
      await Promise.all(
        [...localized, 'regions', 'profiles', 'users', 'media'].map(
          async (name) => [name, (await findAll(name)).length] as const,
        ),
      ),
    )
    expect(counts).toMatchObject({ regions: 20, centres: 17, programmes: 13, users: 8, media: 4 })
    expect(counts.profiles).toBeGreaterThanOrEqual(38)
    expect(counts.calls).toBeGreaterThanOrEqual(14)
    expect(counts.events).toBeGreaterThanOrEqual(14)
    expect(counts.news).toBeGreaterThanOrEqual(12)
    expect(counts.resources).toBeGreaterThanOrEqual(6)
  })

  it('is left alone by a second seed', async () => {
    const write = vi.spyOn(database.payload.db, 'create')
    expect(await seed(database.payload, { startedAt, dataDir: database.folder })).toEqual({
      seeded: false,
    })
    expect(write).not.toHaveBeenCalled()
    write.mockRestore()
  })

  it('keeps the demo accounts where only the owner of the folder reads them', async () => {
    const file = path.join(database.folder, 'demo-accounts.json')
    expect(result).toMatchObject({ accountsFile: file })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const accounts = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>[]
    const roles = [...new Set(accounts.map(({ role }) => role))].sort()
    expect(roles).toEqual(
      [
        'administrator',
        'coordinator',
        'editor',
        'guardian',
        'member',
        'partner',
        'reviewer',
      ].sort(),
    )
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length)
    const { email, password } = accounts.find(({ role }) => role === 'coordinator')!
    const { createVerbs } = await import('../../cms/verbs.ts')
    const nobody = { user: null, address: '127.0.0.1', userAgent: null }
    const signedIn = await createVerbs(database.payload)(nobody).account.signIn({ email, password })
    expect(signedIn).toMatchObject({
      ok: true,
      user: { roles: ['coordinator'], region: expect.anything() },
    })
  })

  it('has regions with dates, former names and a tile each', async () => {
    const regions = await findAll('regions')
    expect(regions.filter(({ amongFirst17 }) => amongFirst17)).toHaveLength(17)
    expect(new Set(regions.map(({ column, row }) => `${column}:${row}`)).size).toBe(20)
    const named = (code: string) => regions.find((region) => region.code === code)!
    expect(named('abai').splitFrom).toBe(named('east_kazakhstan').id)
    expect(named('astana').formerNames).toMatchObject([{ name: { kk: 'Нұр-Сұлтан қаласы' } }])
  })

  it.each(editorial)('publishes %s only in languages that are complete', async (collection) => {
    const { fields } = database.payload.collections[collection].config
    const texts = fields
      .filter((field) => 'localized' in field && field.localized && 'name' in field)
      .map((field) => (field as { name: string }).name)
      .filter((name) => name !== '_status')
    const docs = await findAll(collection)
    const published = docs.flatMap((doc) =>
      locales
        .filter((locale) => doc._status?.[locale] === 'published')
        .map((locale) => ({ doc, locale })),
    )
    const missing = published.flatMap(({ doc, locale }) =>
      texts
        .filter((name) => (doc[name] as Doc | undefined)?.kk && !(doc[name] as Doc)[locale])
        .map((name) => `${doc.slug} lacks ${name} in ${locale}`),
    )
    expect(missing).toEqual([])
    expect(published.length).toBeGreaterThan(docs.length)
    const halfWritten = docs.flatMap((doc) =>
      locales
        .filter(
          (locale) =>
            (doc.title as Doc | undefined)?.[locale] && doc._status?.[locale] !== 'published',
        )
        .map((locale) => `${doc.slug} ${locale}`),
    )
    expect(halfWritten.every((name) => /aral-zhazgy|nauryz/.test(name))).toBe(true)
  })

  it('fills what is worked out or has a default', async () => {
    const profiles = await findAll('profiles')
    expect(new Set(profiles.map(({ handle }) => handle)).size).toBe(profiles.length)
    for (const profile of profiles)
      expect(profile).toMatchObject({
        handle: expect.stringMatching(/^\w{10}$/),
        fullName: expect.any(String),
        audience: expect.any(String),
      })
    const events = await findAll('events')
    expect(new Set(events.map(({ timeZone }) => timeZone))).toEqual(
      new Set(['Asia/Almaty', 'Europe/Berlin']),
    )
    for (const picture of await findAll('media'))
      expect(picture).toMatchObject({
        filename: expect.stringMatching(/\.webp$/),
        alt: { kk: expect.any(String), ru: expect.any(String), en: expect.any(String) },
        sizes: { webp800: { filename: expect.any(String) } },
      })
  })

  it('keeps every text within the length its field allows', async () => {
    const tooLong = await Promise.all(
      Object.values(database.payload.collections).flatMap(({ config }) =>
        config.fields.map(async (field) => {
          if (!('maxLength' in field && 'localized' in field && field.localized)) return []
          const texts = (await findAll(config.slug)).flatMap((doc) =>
            Object.values((doc[field.name] as Record<string, string | null> | undefined) ?? {}),
          )
          return texts.filter((text) => (text?.length ?? 0) > field.maxLength!)
        }),
      ),
    )
    expect(tooLong.flat()).toEqual([])
  })

  it('logs one change for every document that is shown or found', async () => {
    const changes = await findAll('changes')
    const logged = new Set(changes.map(({ subject, document }) => `${subject}/${document}`))
    for (const collection of [...localized, 'regions', 'profiles', 'media'])
      for (const { id } of await findAll(collection))
        expect(logged).toContain(`${collection}/${id}`)
    expect(logged).toContain('site-settings/site-settings')
  })

  it('has the newest version in every language, for the editor to go on from', async () => {
    const { docs } = await database.payload.find({
      collection: 'news',
      where: { slug: { equals: 'elbasy-akademiyasy-qurylady' } },
      draft: true,
      locale: 'all' as 'kk',
      depth: 0,
      overrideAccess: true,
    })
    const { title, _status } = docs[0] as unknown as Doc
    expect(Object.keys(title as Doc).sort()).toEqual(['en', 'kk', 'ru'])
    expect(_status).toEqual({ kk: 'published', ru: 'published', en: 'published' })
  })

  it('counts dates from the first start', async () => {
    const calls = await findAll('calls', 'kk', true)
    const state = ({ opensAt, closesAt }: Doc) =>
      new Date(String(closesAt)) < startedAt
        ? 'closed'
        : new Date(String(opensAt)) > startedAt
          ? 'upcoming'
          : 'open'
    expect(new Set(calls.map(state))).toEqual(new Set(['open', 'upcoming', 'closed']))
    expect(new Set(calls.map(({ kind }) => kind)).size).toBe(5)
    const events = await findAll('events', 'kk', true)
    expect(new Set(events.map(({ format }) => format)).size).toBe(3)
    expect(events.some(({ startsAt }) => new Date(String(startsAt)) < startedAt)).toBe(true)
  })

  it('shows a visitor no minor but by the reduced card', async () => {
    const { payload } = database
    const minors = (await findAll('profiles')).filter(({ minor }) => minor)
    const shown = (await findAll('profiles', 'kk', true)).filter(({ minor }) => minor)
    expect(minors).toHaveLength(10)
    expect(shown).toHaveLength(4)
    const told = JSON.stringify(shown)
    const kept = ['familyName', 'patronymic', 'settlement', 'school', 'birthDate', 'fullName']
    for (const minor of minors.filter(({ id }) => shown.some((each) => each.id === id)))
      for (const field of kept) expect(told).not.toContain(`"${String(minor[field])}"`)
    for (const locale of locales) {
      const open = await Promise.all(
        ['news', 'events', 'calls', 'awards', 'resources'].map((name) =>
          findAll(name, locale, true),
        ),
      )
      const text = JSON.stringify(open)
      for (const { familyName } of minors) expect(text).not.toContain(String(familyName))
    }
    expect(await payload.count({ collection: 'users', overrideAccess: false }).catch(() => 0)).toBe(
      0,
    )
  })
})

describe('the coverage of the article', () => {
  const holderOf = (from: string) => from.split('/') as [string, string | undefined]

  async function readHolder(from: string): Promise<unknown> {
    const [collection, key] = holderOf(from)
    if (collection === 'site-settings')
      return database.payload.findGlobal({
        slug: 'site-settings',
        locale: 'all' as 'kk',
        overrideAccess: false,
      })
    const docs = await findAll(collection, 'all', true)
    return key ? docs.find((doc) => doc.slug === key) : docs
  }

  /** Every text of a language, rich text included. */
  function textsOf(value: unknown, locale: Locale): string[] {
    if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, locale))
    if (!value || typeof value !== 'object') return []
    const record = value as Record<string, unknown>
    if (locales.some((each) => each in record)) return leavesOf(record[locale])
    return Object.values(record).flatMap((each) => textsOf(each, locale))
  }
  const leavesOf = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object'
        ? Object.values(value).flatMap(leavesOf)
        : []

  it('has a row for each of S01–S76, and a place for each but the page counter', () => {
    const expected = Array.from(
      { length: 76 },
      (_, index) => `S${String(index + 1).padStart(2, '0')}`,
    )
    expect(coverage.map(({ id }) => id)).toEqual(expected)
    expect(coverage.filter(({ places }) => places.length === 0).map(({ id }) => id)).toEqual([
      'S61',
    ])
  })

  it('is stated by the stored documents in every language', async () => {
    const lost: string[] = []
    for (const { id, places } of coverage) {
      for (const { from, states } of places) {
        const [collection, key] = holderOf(from)
        for (const locale of locales) {
          const texts =
            collection === 'vocabulary'
              ? [(await readVocabulary(locale))[key!]!]
              : textsOf(await readHolder(from), locale)
          if (!texts.some((text) => text.includes(states[locale])))
            lost.push(`${id} ${from} ${locale}`)
        }
      }
    }
    expect(lost).toEqual([])
  })

  it('is written down in docs/seed-coverage.md', async () => {
    const document = await format(formatCoverage(coverage), { parser: 'markdown', printWidth: 100 })
    await expect(document).toMatchFileSnapshot('../../docs/seed-coverage.md')
  })

  const readVocabulary = async (locale: Locale) =>
    JSON.parse(await readFile(`search/vocabulary/${locale}.json`, 'utf8')) as Record<string, string>
})
