import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { lookAtClock } from '../../../cms/consent/clock.ts'
import { openScratch } from '../scratch.ts'
import { peopleOf } from './people.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let people: ReturnType<typeof peopleOf>
beforeAll(async () => {
  scratch = await openScratch()
  people = peopleOf(scratch.payload)
})
afterAll(() => scratch.close())

const create = (args: object) => scratch.payload.create({ overrideAccess: true, ...args } as never)
/** How often the change log has been told of the person. */
const countTold = async (id: number) =>
  (
    await scratch.payload.count({
      collection: 'changes',
      where: { and: [{ subject: { equals: 'profiles' } }, { document: { equals: String(id) } }] },
      overrideAccess: true,
    })
  ).totalDocs

describe('the ledger of consents', () => {
  it('lists a minor while a consent stands, and tells the change log both times', async () => {
    const { id } = await people.child({ school: 'Сырлы мектеп' })
    expect(await people.seen(id)).toBeNull()
    const before = await countTold(id)
    await create(people.paper(id, 'listing'))
    expect(await countTold(id)).toBe(before + 1)
    const card = await people.seen(id)
    expect(card).toMatchObject({ shortName: 'Әлия Т.', minor: true })
    expect(card).not.toHaveProperty('school')
    expect(card).not.toHaveProperty('familyName')
    await create(people.paper(id, 'listing', 'withdrawn'))
    expect(await countTold(id)).toBe(before + 2)
    expect(await people.seen(id)).toBeNull()
    const { docs } = await scratch.payload.find({
      collection: 'consents',
      where: { profile: { equals: id } },
      sort: 'id',
      depth: 0,
      overrideAccess: true,
    })
    expect(docs).toMatchObject([
      { entry: 'given', how: 'paper', version: 1, recipient: 'world', giver: 'guardian' },
      { entry: 'withdrawn', closes: docs[0]!.id },
    ])
  })

  it('keeps what else is in the profile', async () => {
    const { id } = await people.child({
      fields: ['physics', 'art'],
      languages: ['kk', 'ru'],
      otherSpellings: ['Aliya'],
      headline: 'Жеңімпаз' as never,
    })
    const before = await people.get(id)
    await create(people.paper(id, 'listing'))
    const after = await people.get(id)
    expect(after).toMatchObject({
      fields: before.fields,
      languages: before.languages,
      otherSpellings: before.otherSpellings,
      headline: before.headline,
      handle: before.handle,
    })
  })

  it('is the source: a save that claims a consent is not listened to', async () => {
    const { id } = await people.child()
    await scratch.payload.update({
      collection: 'profiles',
      id,
      data: { listingConsentOn: '2026-01-01', audience: 'public', minor: false, sealed: false },
      overrideAccess: true,
    })
    expect(await people.get(id)).toMatchObject({
      listingConsentOn: null,
      audience: 'staff',
      minor: true,
    })
  })

  it('is neither changed nor deleted, even past the access rules', async () => {
    const { id } = await people.child()
    const row = (await create(people.paper(id, 'contact'))) as { id: number }
    const { payload } = scratch
    const common = { collection: 'consents' as const, id: row.id, overrideAccess: true }
    await expect(payload.update({ ...common, data: { giverName: 'Басқа' } })).rejects.toThrow()
    await expect(payload.delete(common)).rejects.toThrow()
    const administrator = await people.user(['administrator'])
    await expect(
      payload.delete({ ...common, overrideAccess: false, user: administrator }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('takes a consent on paper from the coordinator of the region, with day and place', async () => {
    const own = await people.region('own')
    const other = await people.region('other')
    const coordinator = await people.user(['coordinator'], { region: own.id })
    const mine = await people.child({ region: own.id })
    const theirs = await people.child({ region: other.id })
    const asked = { overrideAccess: false, user: coordinator }
    const row = (await create({ ...people.paper(mine.id, 'listing'), ...asked })) as never
    expect(row).toMatchObject({ enteredBy: coordinator.id, how: 'paper', paperPlace: 'Тараз' })
    await expect(create({ ...people.paper(theirs.id, 'listing'), ...asked })).rejects.toThrow()
    const bare = people.paper(mine.id, 'photo')
    const noPlace = { ...bare, data: { ...(bare.data as object), paperPlace: ' ' } }
    await expect(create({ ...noPlace, ...asked })).rejects.toThrow()
    const member = await people.user(['member'])
    await expect(
      create({ ...people.paper(mine.id, 'listing'), overrideAccess: false, user: member }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('keeps no photo of a minor without consent to it, and drops it with the consent', async () => {
    const { payload } = scratch
    const sharp = (await import('sharp')).default
    const data = await sharp({
      create: { width: 500, height: 500, channels: 3, background: '#0e9bb8' },
    })
      .png()
      .toBuffer()
    const photo = await payload.create({
      collection: 'media',
      locale: 'kk',
      data: { alt: 'Әлия', shows: 'minors', consentGiven: true },
      file: { data, name: 'portrait.png', mimetype: 'image/png', size: data.length },
      overrideAccess: true,
    })
    const { id } = await people.child()
    const keep = () =>
      payload.update({
        collection: 'profiles',
        id,
        data: { photo: photo.id },
        overrideAccess: true,
      })
    await expect(keep()).rejects.toThrow()
    await create(people.paper(id, 'photo'))
    await keep()
    await create(people.paper(id, 'photo', 'withdrawn'))
    expect((await people.get(id)).photo).toBeFalsy()
    const { totalDocs } = await payload.count({
      collection: 'media',
      where: { id: { equals: photo.id } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })
})

describe('the clock', () => {
  afterAll(() => vi.useRealTimers())
  const travel = (to: Date | string) => vi.useFakeTimers({ now: new Date(to), toFake: ['Date'] })

  it('ends a consent that has run out, without anybody saving', async () => {
    const { id } = await people.child({ birthDate: '2020-03-01' })
    travel('2026-11-24T08:00:00Z')
    await create(people.paper(id, 'listing'))
    expect(await people.seen(id)).not.toBeNull()
    travel('2029-11-24T07:00:00Z')
    await lookAtClock(scratch.payload)
    expect(await people.seen(id)).not.toBeNull()
    travel('2029-11-24T08:00:01Z')
    const before = await countTold(id)
    expect(await lookAtClock(scratch.payload)).toBeGreaterThan(0)
    expect(await people.seen(id)).toBeNull()
    expect(await countTold(id)).toBe(before + 1)
    expect(await lookAtClock(scratch.payload)).toBe(0)
  })

  it('seals at 18 what was gathered in childhood, and each item opens by the person’s own consent', async () => {
    travel('2026-11-24T08:00:00Z')
    const region = await people.region('sealing')
    const coordinator = await people.user(['coordinator'], { region: region.id })
    const person = await people.user(['member'])
    const { id } = await people.child({
      birthDate: '2008-12-01',
      school: 'Сырлы мектеп',
      settlement: 'Қордай',
      region: region.id,
      user: person.id,
    })
    await create(people.paper(id, 'listing'))
    travel('2026-12-01T00:00:30Z')
    await lookAtClock(scratch.payload)
    expect(await people.get(id)).toMatchObject({ minor: false, sealed: true, audience: 'staff' })
    expect(await people.seen(id)).toBeNull()
    const forStaff = await scratch.payload.findByID({
      collection: 'profiles',
      id,
      overrideAccess: false,
      user: coordinator,
      depth: 0,
    })
    expect(forStaff).not.toHaveProperty('school')
    const own = await scratch.payload.findByID({
      collection: 'profiles',
      id,
      overrideAccess: false,
      user: person,
      depth: 0,
    })
    expect(own).toMatchObject({ school: 'Сырлы мектеп' })
    // a guardian's paper is no good any more; it becomes the person's own
    await create(people.paper(id, 'listing'))
    expect(await people.seen(id)).toMatchObject({ shortName: 'Әлия Т.' })
    expect(await people.seen(id)).not.toHaveProperty('school')
    await create(people.paper(id, 'keep_school'))
    const seen = await people.seen(id)
    expect(seen).toMatchObject({ school: 'Сырлы мектеп' })
    expect(seen).not.toHaveProperty('settlement')
    expect(seen).not.toHaveProperty('familyName')
  })

  it('seals nothing of a person who was registered as an adult', async () => {
    travel('2026-11-24T08:00:00Z')
    const { id } = await people.child({ birthDate: null })
    expect(await people.get(id)).toMatchObject({ minor: true })
    await scratch.payload.update({
      collection: 'profiles',
      id,
      data: { birthDate: '1990-05-01' },
      overrideAccess: true,
    })
    expect(await people.get(id)).toMatchObject({ minor: false, sealed: false, audience: 'public' })
  })
})
