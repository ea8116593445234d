import { afterAll, beforeAll, expect, it } from 'vitest'
import { findChangesAfter, getLastSeq } from '../../../cms/changes/follow.ts'
import type { Event, Profile, User } from '../../../cms/payload-types.ts'
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
const shown = async ({ id }: Profile, user: unknown = null) =>
  (await world.as(user).registrations.listAttended({ profile: id })).map(({ event }) => event)

/** Somebody who comes to an event, with the wish they said when registering. */
async function attend(birthDate: string, wish: object) {
  const user = (await world.people.user(['member'])) as User
  const profile = await world.people.child({ user: user.id, kind: 'leader', birthDate })
  const event: Event = await world.event({ startsAt: inHours(1), endsAt: inHours(3) })
  if (birthDate > '2008')
    await scratch.payload.create({
      ...world.people.paper(profile.id, 'participation'),
      overrideAccess: true,
    })
  await world.as(user).registrations.register({ event: event.slug, who: 'self', ...wish })
  const row = await world.registration(event.id, user.id)
  const marks = [{ entry: row.codeHash, at: new Date().toISOString() }]
  await world.as(editor).registrations.checkIn({ event: event.slug, marks })
  return { user, profile, event, registration: String(row.id) }
}

it('an adult’s attendance is shown where they wish it, from when they say so', async () => {
  const { user, profile, event, registration } = await attend('1990-01-01', {})
  expect(await shown(profile)).toEqual([])
  const { changeWishes } = world.as(user).registrations
  await changeWishes({ registration, asked: 'onProfile', onProfile: 'on' })
  expect(await shown(profile)).toEqual([String(event.id)])
  await changeWishes({ registration, asked: 'onProfile' })
  expect(await shown(profile)).toEqual([])
})

it('a minor’s is nobody’s to see but their own', async () => {
  const { user, profile, event } = await attend('2010-01-01', { onProfile: 'on' })
  expect(await shown(profile)).toEqual([])
  expect(await shown(profile, await world.people.user(['member']))).toEqual([])
  expect(await shown(profile, user)).toEqual([String(event.id)])
})

it('is taken off the profile long after, when the registration is gone', async () => {
  const { user, profile, event, registration } = await attend('1990-01-01', { onProfile: 'on' })
  await scratch.payload.db.deleteOne({
    collection: 'registrations',
    where: { id: { equals: registration } },
  })
  expect(await shown(profile)).toEqual([String(event.id)])
  const stranger = await world.people.user(['member'])
  await world.as(stranger).registrations.dropAttended({ event: String(event.id) })
  expect(await shown(profile)).toEqual([String(event.id)])
  const { dropAttended, listOwnAttended } = world.as(user).registrations
  expect((await listOwnAttended()).map(({ slug }) => slug)).toEqual([event.slug])
  await dropAttended({ event: String(event.id) })
  expect(await shown(profile)).toEqual([])
})

it('drops the page of the person, and no list', async () => {
  const before = await getLastSeq(scratch.payload)
  const { profile } = await attend('1990-01-01', { onProfile: 'on' })
  const changes = (await findChangesAfter(scratch.payload, before)).filter(
    ({ subject }) => subject === 'attendances',
  )
  expect(changes).toMatchObject([{ document: String(profile.id), operation: 'save' }])
})
