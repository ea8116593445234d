import { createLocalReq, type CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '../../../cms/payload-types.ts'
import { answers, openApplicationsWorld } from '../applications/world.ts'
import { eventsOf } from '../events/world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let administrator: User
beforeAll(async () => {
  world = await openApplicationsWorld()
  administrator = await world.user(['administrator'])
})
afterAll(() => world.close())

async function remove(collection: CollectionSlug, id: number): Promise<string> {
  const user = { ...administrator, collection: 'users' as const }
  const req = await createLocalReq({ user }, world.payload)
  return world.payload
    .delete({ collection, id, overrideAccess: false, user, req })
    .then(() => 'deleted')
    .catch((error: { status?: number; message: string }) => `${error.status}: ${error.message}`)
}

test('a condition of a call is kept as long as the call asks for it, in versions it is let go', async () => {
  const programme = await world.create<{ id: number }>('programmes', {
    title: 'Тұлпар',
    summary: 'Қысқаша.',
  })
  const call = await world.call({ eligibility: { programmes: [programme.id] } })
  expect(await remove('programmes', programme.id)).toMatch(/^409: .*: 1/)
  await world.payload.update({
    collection: 'calls',
    id: call.id,
    locale: 'kk',
    data: { eligibility: { programmes: [] } },
    depth: 0,
    overrideAccess: true,
  })
  expect(await remove('programmes', programme.id)).toBe('deleted')
})

test('a call is kept with its applications, and goes without', async () => {
  const call = await world.call()
  const { application } = world.as(await world.user(['member']))
  await application.start({ call: call.slug!, locale: 'kk', ...answers })
  expect(await remove('calls', call.id)).toMatch(/^409: .*: 1/)
  expect(await remove('calls', (await world.call()).id)).toBe('deleted')
})

test('an event is kept with those who have registered, and goes with its empty roster', async () => {
  const events = eventsOf(world.payload)
  const event = await events.event()
  const [member] = await events.users(1)
  const { registrations } = events.as(member)
  const booked = await registrations.register({ event: event.slug, who: 'self' })
  expect(booked).toMatchObject({ ok: true })
  expect(await remove('events', event.id)).toMatch(/^409: .*: 1/)
  await world.payload.db.deleteMany({ collection: 'registrations', where: {} })
  expect(await remove('events', event.id)).toBe('deleted')
})

test('a region is kept with its people', async () => {
  await world.profile()
  expect(await remove('regions', world.region.id)).toMatch(/^409: .*: \d+/)
})
