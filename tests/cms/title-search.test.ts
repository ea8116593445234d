import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillTitleKeys } from '../../cms/title-search/fill.ts'
import { openAccountsWorld } from './accounts/world.ts'

let world: Awaited<ReturnType<typeof openAccountsWorld>>
const cookies: Record<string, string> = {}

const region = (code: string, row: number) =>
  world.payload.create({
    collection: 'regions',
    data: { code, name: code, kind: 'oblast', column: 1, row } as never,
    overrideAccess: true,
    locale: 'kk',
  })

beforeAll(async () => {
  world = await openAccountsWorld()
  const [abai, ulytau] = [await region('abai', 1), await region('ulytau', 2)]
  const people = [
    ['Жақсылықов', 'Әлихан', 'leader', '1990-01-01', abai],
    ['Жақсыбаев', 'Ерлан', 'leader', '1990-01-01', abai],
    ['Жақсылықова', 'Айгерім', 'talent', '2015-01-01', abai],
  ] as const
  for (const [familyName, givenName, kind, birthDate, { id }] of people)
    await world.payload.create({
      collection: 'profiles',
      data: { familyName, givenName, kind, birthDate, region: id, visibility: 'public' } as never,
      overrideAccess: true,
    })
  await world.payload.create({
    collection: 'organisations',
    data: { name: 'Әл-Фараби қоры', kind: 'private_foundation', role: 'partner' } as never,
    overrideAccess: true,
    locale: 'kk',
  })
  await world.payload.create({
    collection: 'calls',
    data: { title: 'Ғылыми тағылымдама' } as never,
    draft: true,
    overrideAccess: true,
    locale: 'kk',
  })
  await world.createUser('editor@example.test', { roles: ['editor'] })
  await world.createUser('member@example.test')
  for (const { id, code } of [abai, ulytau]) {
    const centre = await world.payload.create({
      collection: 'centres',
      data: { name: code, region: id } as never,
      overrideAccess: true,
      locale: 'kk',
    })
    await world.createUser(`${code}@example.test`, { roles: ['coordinator'], centre: centre.id })
  }
  for (const name of ['editor', 'member', 'abai', 'ulytau'])
    cookies[name] = (await world.signIn(`${name}@example.test`)).cookie
})
afterAll(() => world.close())

/** As the admin's relation picker asks. */
async function pick(who: string, collection: string, title: string, typed: string, more = '') {
  const query = `where[and][0][id][not_in][0]=0&where[and][1][${title}][like]=${encodeURIComponent(typed)}`
  const address = `/api/${collection}?depth=0&limit=10&sort=${title}&locale=kk&${query}${more}`
  const { status, body } = await world.ask('GET', address, { cookie: cookies[who]! })
  expect(status).toBe(200)
  return (body.docs as Record<string, string>[]).map((doc) => doc[title])
}

describe('the admin finds a title however it is typed', () => {
  it.each(['Zhaksylykov', 'Жаксылыков', 'Jaqsylyqov', 'жақсылықов'])(
    'a person by %s',
    async (typed) => {
      const both = ['Жақсылықов Әлихан', 'Жақсылықова Айгерім']
      expect(await pick('editor', 'profiles', 'fullName', typed)).toEqual(both)
    },
  )

  it('by two words in any order, each a beginning', async () => {
    const found = await pick('editor', 'profiles', 'fullName', 'alikhan zhaksy')
    expect(found).toEqual(['Жақсылықов Әлихан'])
  })

  it('by a part of a word as typed, as before', async () => {
    expect(await pick('editor', 'profiles', 'fullName', 'сыбаев')).toEqual(['Жақсыбаев Ерлан'])
  })

  it('a translated title', async () => {
    expect(await pick('editor', 'organisations', 'name', 'al-farabi')).toEqual(['Әл-Фараби қоры'])
  })

  it('by another spelling of the person', async () => {
    const { docs } = await world.payload.find({
      collection: 'profiles',
      where: { givenName: { equals: 'Ерлан' } },
      overrideAccess: true,
    })
    await world.payload.update({
      collection: 'profiles',
      id: docs[0]!.id,
      data: { otherSpellings: ['Jaxybaev Yerlan', 'Джаксыбаев'] },
      overrideAccess: true,
    })
    for (const typed of ['Джаксыбаев', 'jaxyb', 'dzhaksybaev'])
      expect(await pick('editor', 'profiles', 'fullName', typed), typed).toEqual([
        'Жақсыбаев Ерлан',
      ])
  })

  it.each([
    [';frcsksrjd', ['Жақсылықов Әлихан', 'Жақсылықова Айгерім']],
    ['fquthbv', ['Жақсылықова Айгерім']],
    ['ярфлыншгм', []],
  ])('in another keyboard layout, by %s', async (typed, found) => {
    expect(await pick('editor', 'profiles', 'fullName', typed)).toEqual(found)
  })

  it.each([
    ['Жаксылыкав', ['Жақсылықов Әлихан', 'Жақсылықова Айгерім']],
    ['Zhaksylkov alikhan', ['Жақсылықов Әлихан']],
    ['Жпксыба', ['Жақсыбаев Ерлан']],
    ['Аманжолова', []],
  ])('with one mistake, by %s', async (typed, found) => {
    expect(await pick('editor', 'profiles', 'fullName', typed)).toEqual(found)
  })

  it('a draft with one mistake', async () => {
    const found = await pick('editor', 'calls', 'title', 'тагыламдама', '&draft=true')
    expect(found).toEqual(['Ғылыми тағылымдама'])
  })

  it('a draft that nobody has published', async () => {
    const found = await pick('editor', 'calls', 'title', 'gylymi', '&draft=true')
    expect(found).toEqual(['Ғылыми тағылымдама'])
  })
})

describe('nobody finds by it what they may not read', () => {
  it('a coordinator finds the minors of the own region only', async () => {
    const minor = 'Жақсылықова Айгерім'
    expect(await pick('abai', 'profiles', 'fullName', 'Zhaksylykova')).toContain(minor)
    expect(await pick('ulytau', 'profiles', 'fullName', 'Zhaksylykova')).toEqual([])
  })

  it('a member’s question is left as it was', async () => {
    expect(await pick('member', 'profiles', 'fullName', 'Zhaksylykov')).toEqual([])
  })

  it('the keys are in no answer and cannot be asked by', async () => {
    const { body } = await world.ask('GET', '/api/profiles?depth=0', { cookie: cookies.editor! })
    expect(body.docs).toHaveLength(3)
    expect(JSON.stringify(body)).not.toContain('titleKeys')
    const asked = await world.ask('GET', '/api/profiles?where[titleKeys][contains]=a', {
      cookie: cookies.editor!,
    })
    expect(asked.status).toBe(400)
  })
})

describe('titles from before there were keys', () => {
  /** Takes the keys out of every table that has them. */
  async function forgetKeys() {
    const { tables, drizzle } = world.payload.db as unknown as SQLiteAdapter
    for (const table of Object.values(tables)) {
      const column = Object.keys(table).find((name) => /^(version_)?titleKeys$/.test(name))
      if (column) await drizzle.update(table).set({ [column]: null })
    }
    await world.payload.kv.set('title-keys', { version: 'of old' })
  }
  const both = ['Жақсылықов Әлихан', 'Жақсылықова Айгерім']
  const findAll = async () => [
    await pick('editor', 'profiles', 'fullName', 'Zhaksylykov'),
    await pick('editor', 'profiles', 'fullName', 'Джаксыбаев'),
    await pick('editor', 'organisations', 'name', 'al-farabi'),
    await pick('editor', 'calls', 'title', 'gylymi', '&draft=true'),
  ]
  const all = [both, ['Жақсыбаев Ерлан'], ['Әл-Фараби қоры'], ['Ғылыми тағылымдама']]

  it('are given them, once', async () => {
    expect(await findAll()).toEqual(all)
    await forgetKeys()
    expect(await findAll()).toEqual([[], [], [], []])
    await fillTitleKeys(world.payload).done
    expect(await findAll()).toEqual(all)
    const kept = await world.payload.kv.get<{ version: string }>('title-keys')
    expect(kept?.version).toMatch(/^\d+\.\d+$/)
  })

  it('are looked at again where that was cut short, and not after', async () => {
    await forgetKeys()
    await fillTitleKeys(world.payload).stop()
    await fillTitleKeys(world.payload).done
    expect(await findAll()).toEqual(all)
    await forgetKeys()
    const kept = await world.payload.kv.get<{ version: string }>('title-keys')
    expect(kept?.version).toBe('of old')
    await fillTitleKeys(world.payload).done
    const { tables, drizzle } = world.payload.db as unknown as SQLiteAdapter
    await drizzle.update(tables.profiles!).set({ titleKeys: null })
    await fillTitleKeys(world.payload).done
    expect(await pick('editor', 'profiles', 'fullName', 'Zhaksylykov')).toEqual([])
  })
})
