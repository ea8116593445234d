import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded, toSnapshotFile } from '../../search/embedded/open.ts'
import { createAnswer, type Answer } from '../../cms/found/answer.ts'
import { feedSearch } from '../../cms/found/feed.ts'
import type { Profile, User } from '../../cms/payload-types.ts'
import { openScratch } from './scratch.ts'

let world: Awaited<ReturnType<typeof openScratch>>
let feed: Awaited<ReturnType<typeof feedSearch>>
let answer: Answer

const create = (data: Partial<Profile>) =>
  world.payload.create({ collection: 'profiles', data: data as never, overrideAccess: true })

const person = (familyName: string, visibility: string, more: object = {}) =>
  create({
    familyName,
    givenName: 'Әлихан',
    kind: 'leader',
    birthDate: '1990-01-01',
    visibility,
    ...more,
  } as never)

const asker = (roles: string[], vettedUntil?: string) =>
  ({ id: 7, collection: 'users', roles, vettedUntil }) as unknown as User & { collection: 'users' }

const find = async (user: unknown, query = 'q=Alikhan&kind=profiles') => {
  await feed.caughtUp()
  const { body } = await answer(new URL(`http://site/api/search?${query}`), user as never)
  if ('error' in body) throw new Error(body.error.message)
  return { titles: body.hits.map(({ title }) => title).sort(), total: body.total, body }
}

let laureate: Profile

beforeAll(async () => {
  world = await openScratch()
  const engine = await openEmbedded({ dataDir: world.dataDir })
  feed = await feedSearch(world.payload, engine)
  answer = createAnswer(engine, (code) => code)
  laureate = await person('Ашық', 'public')
  await person('Мүше', 'members')
  await person('Тексерілген', 'vetted')
  await person('Жасырын', 'unlisted')
  // without a guardian's consent nobody finds a child, whatever the record says
  await person('Бала', 'members', { kind: 'talent', birthDate: '2015-01-01' })
})
afterAll(async () => {
  await feed.stop()
  await world.close()
})

describe('search tells each what they may find', () => {
  const everybody = ['Ашық Әлихан']
  const members = [...everybody, 'Мүше Әлихан'].sort()
  const vetted = [...members, 'Тексерілген Әлихан'].sort()
  it.each([
    ['a visitor', null, everybody],
    ['a member', asker(['member']), members],
    ['a coordinator', asker(['coordinator']), members],
    ['a vetted member', asker(['member'], '2999-01-01T00:00:00.000Z'), vetted],
    ['one whose check has lapsed', asker(['member'], '2020-01-01T00:00:00.000Z'), members],
    ['an editor', asker(['editor']), vetted],
  ])('%s', async (_, user, titles) => {
    const found = await find(user)
    expect(found.titles).toEqual(titles)
    expect(found.total).toBe(titles.length)
    expect(found.body.facets.role).toEqual([
      expect.objectContaining({ value: 'leader', count: titles.length }),
    ])
  })
})

describe('people are found by what they have won', () => {
  const award = { q: 'award=patriotism&kind=profiles' }.q

  it('an award of an adult, while it is there', async () => {
    expect((await find(null, award)).titles).toEqual([])
    const { id } = await world.payload.create({
      collection: 'awards',
      locale: 'kk',
      overrideAccess: true,
      data: {
        title: 'Отаншылдығы үшін',
        category: 'patriotism',
        year: 2024,
        outcome: 'laureate',
        profile: laureate.id,
      } as never,
    })
    expect((await find(null, award)).titles).toEqual(['Ашық Әлихан'])
    expect((await find(null, 'year=2024&kind=profiles')).titles).toEqual(['Ашық Әлихан'])
    await world.payload.delete({ collection: 'awards', id, overrideAccess: true })
    expect((await find(null, award)).titles).toEqual([])
  })
})

describe('an index that cannot be trusted', () => {
  it('is built anew before anybody is answered, and the log says so', async () => {
    const before = (await find(asker(['member']))).titles
    await feed.stop()
    await writeFile(toSnapshotFile(world.dataDir), 'EUSEARCH, but nothing else of an index')
    const log: string[] = []
    const engine = await openEmbedded({
      dataDir: world.dataDir,
      log: (sentence) => log.push(sentence),
    })
    expect([engine.loaded, log]).toEqual([false, [expect.stringContaining('corrupt')]])
    feed = await feedSearch(world.payload, engine)
    answer = createAnswer(engine, (code) => code)
    expect(before).toHaveLength(2)
    expect((await find(asker(['member']))).titles).toEqual(before)
    await feed.stop()
    const again = await openEmbedded({ dataDir: world.dataDir })
    expect([again.loaded, again.count()]).toEqual([true, engine.count()])
  })
})
