import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Notification } from '../../../cms/payload-types.ts'
import { tell } from '../../../cms/searches/tell.ts'
import { eventsOf } from '../events/world.ts'
import { openScratch } from '../scratch.ts'
import { searchesOf } from './world.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
let searches: ReturnType<typeof searchesOf>
let owner: unknown
let other: unknown
beforeAll(async () => {
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
  searches = searchesOf(scratch.payload)
  ;[owner, other] = await world.users(2)
  await world.people.child({ familyName: 'Жақсылықов', givenName: 'Дәурен', ...adult })
  await searches.index()
})
afterAll(() => scratch.close())

const adult = { birthDate: '1990-05-05', visibility: 'public' } as const
const save = (user: unknown, question: string, name = 'Іздеу') =>
  world.as(user).searches.save({ question, name, locale: 'kk' })
const listOwn = (user: unknown) => world.as(user).searches.listOwn({ locale: 'kk' })
const countOf = async (name: string) =>
  (await listOwn(owner)).find((each) => each.name === name)?.count

describe('a search is kept', () => {
  it.each([
    ['kind=profiles', 'question'],
    ['q=', 'question'],
    ['moon=full', 'question'],
  ] as const)('not when it asks for nothing: %s', async (question, reason) => {
    expect(await save(owner, question)).toEqual({ ok: false, reason })
  })

  it('not for a visitor, not without a name, and not twice', async () => {
    expect(await save(null, 'q=Дәурен')).toEqual({ ok: false, reason: 'signIn' })
    expect(await save(owner, 'q=Дәурен', ' ')).toEqual({ ok: false, reason: 'name' })
    expect(await save(owner, 'q=zhaksylykov&kind=profiles&page=3', 'Жақсылықовтар')).toEqual({
      ok: true,
    })
    expect(await save(owner, 'kind=profiles&q=zhaksylykov', 'тағы')).toEqual({
      ok: false,
      reason: 'already',
    })
    expect(await countOf('Жақсылықовтар')).toBe(0)
  })

  it('for its owner only', async () => {
    const { id } = (await listOwn(owner))[0]!
    expect(await listOwn(other)).toEqual([])
    const { rename, remove, open } = world.as(other).searches
    expect(await rename({ search: id, name: 'менікі' })).toEqual({ ok: false, reason: 'gone' })
    expect(await remove({ search: id })).toEqual({ ok: false, reason: 'gone' })
    expect(await open({ search: id })).toEqual({ ok: false, reason: 'gone' })
    expect((await listOwn(owner))[0]).toMatchObject({ id, name: 'Жақсылықовтар' })
  })
})

describe('what is new to a search', () => {
  it('is somebody who was not there before, however the name is typed', async () => {
    await world.people.child({ familyName: 'Жаксылыкова', givenName: 'Анар', ...adult })
    await searches.look()
    expect(await countOf('Жақсылықовтар')).toBe(1)
    expect((await listOwn(owner))[0]?.fresh[0]?.title).toContain('Анар')
  })

  it('is not what was known and has been saved again, nor what is only spelled like it', async () => {
    const { docs } = await scratch.payload.find({ collection: 'profiles', overrideAccess: true })
    for (const { id } of docs)
      await scratch.payload.update({
        collection: 'profiles',
        id,
        data: { settlement: 'Тараз' },
        overrideAccess: true,
      })
    await world.people.child({ familyName: 'Жақсыбаев', givenName: 'Ерік', ...adult })
    await searches.look()
    expect(await countOf('Жақсылықовтар')).toBe(1)
  })

  it('is nobody whom the owner may not see: no minor without consent, nobody unlisted or for the vetted', async () => {
    await world.people.child({ familyName: 'Жақсылықова' })
    await world.people.child({ familyName: 'Жақсылықов', ...adult, visibility: 'vetted' })
    await world.people.child({ familyName: 'Жақсылықов', ...adult, visibility: 'unlisted' })
    await searches.look()
    expect(await countOf('Жақсылықовтар')).toBe(1)
  })

  it('is whoever members may see, until that is taken back', async () => {
    const { id } = await world.people.child({
      familyName: 'Жақсылықов',
      ...adult,
      visibility: 'members',
    })
    await searches.look()
    expect(await countOf('Жақсылықовтар')).toBe(2)
    await scratch.payload.update({
      collection: 'profiles',
      id,
      data: { visibility: 'vetted' },
      overrideAccess: true,
    })
    expect(await countOf('Жақсылықовтар')).toBe(1)
  })

  it('is told once a day, without saying who; hidden or erased people are not counted any more', async () => {
    const told = async () => {
      const { docs } = await scratch.payload.db.find<Notification>({
        collection: 'notifications',
        where: { kind: { equals: 'saved_search' } },
        sort: '-at',
      })
      return docs
    }
    expect(await tell(scratch.payload)).toBe(1)
    expect(await tell(scratch.payload)).toBe(0)
    expect(await told()).toMatchObject([
      { values: { search: 'Жақсылықовтар', count: 1 }, path: '/account/searches/' },
    ])
    expect(JSON.stringify(await told())).not.toContain('Анар')

    const { docs } = await scratch.payload.find({
      collection: 'profiles',
      where: { givenName: { equals: 'Анар' } },
      overrideAccess: true,
    })
    await world.people.child({ familyName: 'Жақсылықов', givenName: 'Берік', ...adult })
    await searches.look()
    expect(await countOf('Жақсылықовтар')).toBe(2)
    await scratch.payload.delete({
      collection: 'profiles',
      id: docs[0]!.id,
      overrideAccess: true,
    })
    expect(await countOf('Жақсылықовтар')).toBe(1)
    expect(await tell(scratch.payload)).toBe(0)
    expect(await tell(scratch.payload, new Date(Date.now() + 25 * 3_600_000))).toBe(1)
    expect((await told()).map(({ values }) => (values as { count: number }).count)).toEqual([1, 1])
  })

  it('has been seen once the search is opened; renamed and removed as its owner likes', async () => {
    const { open, rename, remove } = world.as(owner).searches
    const { id } = (await listOwn(owner))[0]!
    expect(await open({ search: id })).toEqual({
      ok: true,
      question: 'kind=profiles&q=zhaksylykov',
    })
    expect(await countOf('Жақсылықовтар')).toBe(0)
    await searches.look()
    expect(await countOf('Жақсылықовтар')).toBe(0)
    expect(await rename({ search: id, name: 'Туыстар' })).toEqual({ ok: true })
    expect(await countOf('Туыстар')).toBe(0)
    expect(await remove({ search: id })).toEqual({ ok: true })
    expect(await listOwn(owner)).toEqual([])
  })
})
