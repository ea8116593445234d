import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { SeedProgress, SeedResult } from '../../../cms/seed/seed.ts'
import { locales } from '../../../search/document.ts'
import {
  editorial,
  localized,
  openSeedDatabase,
  startedAt,
  type Doc,
  type SeedDatabase,
} from './world.ts'

let world: SeedDatabase
beforeAll(async () => (world = await openSeedDatabase()))
afterAll(() => world.close())

describe('a seed that breaks off in the middle', () => {
  it('leaves the database empty', async () => {
    const breakOff = ({ collection }: SeedProgress) => {
      if (collection === 'programmes') throw new Error('The lights went out')
    }
    await expect(world.seed(breakOff)).rejects.toThrow('The lights went out')
    expect(await world.findAll('regions')).toEqual([])
    expect(await world.findAll('media')).toEqual([])
  })
})

describe('a seeded database', () => {
  let result: SeedResult
  const progress: SeedProgress[] = []
  beforeAll(async () => (result = await world.seed((each) => void progress.push(each))))

  it('is written whole and told step by step', async () => {
    expect(result).toMatchObject({ seeded: true, documents: progress.length })
    expect(progress.at(-1)).toMatchObject({ done: progress.length, total: progress.length })
    const counts = Object.fromEntries(
      await Promise.all(
        [...localized, 'regions', 'profiles', 'users', 'media'].map(
          async (name) => [name, (await world.findAll(name)).length] as const,
        ),
      ),
    )
    expect(counts).toMatchObject({ regions: 20, centres: 17, programmes: 13, media: 4 })
    expect(counts.users).toBeGreaterThanOrEqual(9)
    expect(counts.profiles).toBeGreaterThanOrEqual(38)
    expect(counts.calls).toBeGreaterThanOrEqual(14)
    expect(counts.events).toBeGreaterThanOrEqual(14)
    expect(counts.news).toBeGreaterThanOrEqual(12)
    expect(counts.resources).toBeGreaterThanOrEqual(6)
  })

  it('is left alone by a second seed', async () => {
    const write = vi.spyOn(world.payload.db, 'create')
    expect(await world.seed()).toEqual({
      seeded: false,
    })
    expect(write).not.toHaveBeenCalled()
    write.mockRestore()
  })

  it('fills what is worked out or has a default', async () => {
    const profiles = await world.findAll('profiles')
    expect(new Set(profiles.map(({ handle }) => handle)).size).toBe(profiles.length)
    for (const profile of profiles)
      expect(profile).toMatchObject({
        handle: expect.stringMatching(/^\w{10}$/),
        fullName: expect.any(String),
        audience: expect.any(String),
      })
    const events = await world.findAll('events')
    expect(new Set(events.map(({ timeZone }) => timeZone))).toEqual(
      new Set(['Asia/Almaty', 'Europe/Berlin']),
    )
    for (const picture of await world.findAll('media'))
      expect(picture).toMatchObject({
        filename: expect.stringMatching(/\.webp$/),
        alt: { kk: expect.any(String), ru: expect.any(String), en: expect.any(String) },
        sizes: { webp800: { filename: expect.any(String) } },
      })
  })

  it('logs one change for every document that is shown or found', async () => {
    const changes = await world.findAll('changes')
    const logged = new Set(changes.map(({ subject, document }) => `${subject}/${document}`))
    for (const collection of [...localized, 'regions', 'profiles', 'media'])
      for (const { id } of await world.findAll(collection))
        expect(logged).toContain(`${collection}/${id}`)
    expect(logged).toContain('site-settings/site-settings')
  })

  it('has regions with dates, former names and a tile each', async () => {
    const regions = await world.findAll('regions')
    expect(regions.filter(({ amongFirst17 }) => amongFirst17)).toHaveLength(17)
    expect(new Set(regions.map(({ column, row }) => `${column}:${row}`)).size).toBe(20)
    const named = (code: string) => regions.find((region) => region.code === code)!
    expect(named('abai').splitFrom).toBe(named('east_kazakhstan').id)
    expect(named('astana').formerNames).toMatchObject([{ name: { kk: 'Нұр-Сұлтан қаласы' } }])
  })

  it.each(editorial)('publishes %s only in languages that are complete', async (collection) => {
    const { fields } = world.payload.collections[collection].config
    const texts = fields
      .filter((field) => 'localized' in field && field.localized && 'name' in field)
      .map((field) => (field as { name: string }).name)
      .filter((name) => name !== '_status')
    const docs = await world.findAll(collection)
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

  it('keeps every text within the length its field allows', async () => {
    const tooLong = await Promise.all(
      Object.values(world.payload.collections).flatMap(({ config }) =>
        config.fields.map(async (field) => {
          if (!('maxLength' in field && 'localized' in field && field.localized)) return []
          const texts = (await world.findAll(config.slug)).flatMap((doc) =>
            Object.values((doc[field.name] as Record<string, string | null> | undefined) ?? {}),
          )
          return texts.filter((text) => (text?.length ?? 0) > field.maxLength!)
        }),
      ),
    )
    expect(tooLong.flat()).toEqual([])
  })

  it('has the newest version in every language, for the editor to go on from', async () => {
    const { docs } = await world.payload.find({
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
    const calls = await world.findAll('calls', 'kk', true)
    const state = ({ opensAt, closesAt }: Doc) =>
      new Date(String(closesAt)) < startedAt
        ? 'closed'
        : new Date(String(opensAt)) > startedAt
          ? 'upcoming'
          : 'open'
    expect(new Set(calls.map(state))).toEqual(new Set(['open', 'upcoming', 'closed']))
    expect(new Set(calls.map(({ kind }) => kind)).size).toBe(6)
    const events = await world.findAll('events', 'kk', true)
    expect(new Set(events.map(({ format }) => format)).size).toBe(3)
    expect(events.some(({ startsAt }) => new Date(String(startsAt)) < startedAt)).toBe(true)
  })
})
