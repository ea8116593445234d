import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashCode, toCode } from '../../../cms/registrations/ticket.ts'
import { unseal } from '../../../site/check-in/sealed-list.ts'
import { openScratch } from '../scratch.ts'
import { eventsOf } from './world.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
let editor: unknown
beforeAll(async () => {
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
  editor = await world.people.user(['editor'])
})
afterAll(() => scratch.close())

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

async function eventWith(many: number, more: object = {}, form: object = {}) {
  const event = await world.event({ startsAt: inHours(1), endsAt: inHours(3), ...more })
  const users = await world.users(many)
  for (const user of users)
    await world.as(user).registrations.register({ event: event.slug, who: 'self', ...form })
  return { event, users }
}
const mark = (slug: unknown, entry: string, more: object = {}) =>
  world.as(editor).registrations.checkIn({
    event: slug,
    marks: [{ entry, at: new Date().toISOString(), ...more }],
  })

describe('the list at the door', () => {
  it('opens with its code only, and holds names only', async () => {
    const { event, users } = await eventWith(2)
    const list = await world.as(editor).registrations.openDoorList({ event: event.slug })
    if (!list.ok) throw new Error(list.reason)
    expect(JSON.stringify(list.sealed)).not.toContain(users[0]!.name)
    expect(await unseal(list.sealed, 'AAAAAAAAAA')).toBeUndefined()
    const typed = list.code.toLowerCase().replace(/(.{5})/, '$1-')
    const entries = (await unseal(list.sealed, typed))!
    expect([...entries.values()].map(({ name }) => name).sort()).toEqual(
      users.map(({ name }) => name).sort(),
    )
    for (const entry of entries.values())
      expect(Object.keys(entry).sort()).toEqual(['attended', 'entry', 'name'])
    const again = await world.as(editor).registrations.openDoorList({ event: event.slug })
    expect(again.ok && again.code).not.toBe(list.code)
  })

  it('lists those with a place only, and is destroyed a day after the end', async () => {
    const event = await world.event({ capacity: 1 })
    const [has, waits] = await world.users(2)
    for (const user of [has, waits])
      await world.as(user).registrations.register({ event: event.slug, who: 'self' })
    expect(await world.states(event.id)).toEqual({ confirmed: 1, waiting: 1 })
    const list = await world.as(editor).registrations.openDoorList({ event: event.slug })
    if (!list.ok) throw new Error(list.reason)
    const entries = (await unseal(list.sealed, list.code))!
    expect([...entries.values()].map(({ name }) => name)).toEqual([has!.name])
    expect(Date.parse(list.wipeAt) - Date.parse(event.endsAt)).toBe(86_400_000)
  })

  it('is for the staff of the event, and every copy is in the audit log', async () => {
    const region = await world.people.region('door')
    const other = await world.people.region('door-two')
    const { event, users } = await eventWith(1, { region: region.id })
    const open = async (user: unknown) =>
      (await world.as(user).registrations.openDoorList({ event: event.slug })).ok
    expect(await open(users[0])).toBe(false)
    expect(await open(null)).toBe(false)
    expect(await open(await world.people.user(['reviewer']))).toBe(false)
    const elsewhere = { region: other.id as never }
    expect(await open(await world.people.user(['coordinator'], elsewhere))).toBe(false)
    const here = await world.people.user(['coordinator'], { region: region.id as never })
    expect(await open(here)).toBe(true)
    const { docs } = await scratch.payload.find({
      collection: 'audit',
      where: { subject: { equals: 'registrations' } },
      overrideAccess: true,
    })
    expect(docs.at(0)).toMatchObject({ action: 'export', document: String(event.id), count: 1 })
  })
})

describe('checking in', () => {
  it('takes the same marks twice without harm, and back again', async () => {
    const { event, users } = await eventWith(2)
    const row = await world.registration(event.id, users[0]!.id)
    expect(hashCode(toCode(row.ticket))).toBe(row.codeHash)
    const entry = row.codeHash
    expect(await mark(event.slug, entry)).toMatchObject({ outcomes: { [entry]: 'marked' } })
    const first = (await world.registration(event.id, users[0]!.id)).attendedAt
    expect(await mark(event.slug, entry)).toMatchObject({ outcomes: { [entry]: 'before' } })
    expect(await world.registration(event.id, users[0]!.id)).toMatchObject({
      state: 'attended',
      attendedAt: first,
    })
    expect(await mark(event.slug, entry, { undo: true })).toMatchObject({
      outcomes: { [entry]: 'undone' },
    })
    expect(await world.states(event.id)).toEqual({ confirmed: 2 })
  })

  it('knows no tickets of other events, and none without a place', async () => {
    const { event, users } = await eventWith(2, { capacity: 1 })
    const other = await eventWith(1)
    const foreign = await world.registration(other.event.id, other.users[0]!.id)
    expect(await mark(event.slug, foreign.codeHash)).toMatchObject({
      outcomes: { [foreign.codeHash]: 'unknown' },
    })
    const waiting = await world.registration(event.id, users[1]!.id)
    expect(await mark(event.slug, waiting.codeHash)).toMatchObject({
      outcomes: { [waiting.codeHash]: 'noPlace' },
    })
  })

  it('does not believe a phone whose clock is wrong', async () => {
    const { event, users } = await eventWith(2)
    const [a, b] = await Promise.all(users.map(({ id }) => world.registration(event.id, id)))
    await mark(event.slug, a!.codeHash, { at: '2041-01-01T00:00:00Z' })
    await mark(event.slug, b!.codeHash, { at: '1999-01-01T00:00:00Z' })
    const times = await Promise.all(
      users.map(async ({ id }) => (await world.registration(event.id, id)).attendedAt!),
    )
    for (const at of times) {
      expect(Date.parse(at)).toBeLessThanOrEqual(Date.now())
      expect(Date.parse(at)).toBeGreaterThan(Date.now() - 86_400_000)
    }
  })

  it('puts the event on the profile of whoever wished it, and of an adult only for all to see', async () => {
    const event = await world.event({ startsAt: inHours(1), endsAt: inHours(3) })
    const person = await world.people.user(['member'])
    const profile = await world.people.child({
      user: person.id as never,
      kind: 'leader',
      birthDate: '1990-01-01',
    })
    const form = { event: event.slug, who: 'self', onProfile: 'on' }
    await world.as(person).registrations.register(form)
    const seen = async (user: unknown) =>
      (
        await scratch.payload.find({
          collection: 'attendances',
          where: { event: { equals: event.id } },
          overrideAccess: false,
          user: user as never,
          depth: 0,
        })
      ).docs
    const { codeHash } = await world.registration(event.id, person.id as number)
    await mark(event.slug, codeHash)
    await mark(event.slug, codeHash)
    expect(await seen(null)).toMatchObject([{ profile: profile.id }])
    await scratch.payload.update({
      collection: 'profiles',
      id: profile.id,
      data: { birthDate: '2012-01-01', kind: 'talent' },
      overrideAccess: true,
    })
    expect(await seen(null)).toEqual([])
    expect(await seen(person)).toHaveLength(1)
    await mark(event.slug, codeHash, { undo: true })
    expect(await seen(person)).toEqual([])
  })
})
