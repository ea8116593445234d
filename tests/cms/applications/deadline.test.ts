import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { graceMinutes } from '../../../cms/calls/closing.ts'
import type { Call } from '../../../cms/payload-types.ts'
import { adult, answers, openApplicationsWorld } from './world.ts'

const day = 86_400_000
const minute = 60_000
const closesAt = new Date('2026-12-10T13:00:00Z')
const after = (ms: number) => new Date(closesAt.getTime() + ms)

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let number = 0
beforeAll(async () => {
  vi.useFakeTimers({ now: after(-day), toFake: ['Date'] })
  world = await openApplicationsWorld()
})
beforeEach(async () => {
  vi.setSystemTime(after(-day))
  number += 1
  call = await world.call({ closesAt: closesAt.toISOString(), slug: `end-${number}` })
})
afterAll(async () => {
  vi.useRealTimers()
  await world.close()
})

/** Somebody with everything filled in, a day before the end. */
async function prepare() {
  const { application } = world.as(await world.user(['member']))
  const started = await application.start({ call: call.slug!, ...answers })
  if (!started.ok) throw new Error(started.reason)
  const region = { 'p.region': String(world.region.id) }
  await application.save({ number: started.number, revision: '0', ...adult, ...region })
  return { number: started.number, submit: () => application.submit({ number: started.number }) }
}
const late = { ok: false, reason: 'call', standing: 'closed' }
const grace = graceMinutes * minute

it('what comes in by the last second of the grace is taken, and nothing after it', async () => {
  const [one, two, three] = [await prepare(), await prepare(), await prepare()]
  vi.setSystemTime(closesAt)
  expect(await one.submit()).toMatchObject({ ok: true })
  vi.setSystemTime(after(grace))
  expect(await two.submit()).toMatchObject({ ok: true })
  vi.setSystemTime(after(grace + 1))
  expect(await three.submit()).toEqual(late)
  // a receipt is told again whenever it is asked for
  expect(await one.submit()).toMatchObject({ ok: true, receipt: { at: closesAt.toISOString() } })
  const visitor = world.as(null).application
  expect(await visitor.start({ call: call.slug!, ...answers })).toMatchObject({ reason: 'closed' })
})

it('an absence of ours before the end puts it off by as long, for everybody', async () => {
  const [one, two] = [await prepare(), await prepare()]
  await world.payload.db.create({
    collection: 'outages',
    data: { from: after(-60 * minute).toISOString(), until: after(-35 * minute).toISOString() },
  })
  vi.setSystemTime(after(25 * minute + grace))
  expect(await one.submit()).toMatchObject({ ok: true })
  vi.setSystemTime(after(25 * minute + grace + 1))
  expect(await two.submit()).toEqual(late)
})

it('nothing is taken before the opening', async () => {
  const one = await prepare()
  await world.payload.update({
    collection: 'calls',
    id: call.id,
    locale: 'kk',
    data: { opensAt: after(-minute).toISOString() },
    overrideAccess: true,
  })
  expect(await one.submit()).toEqual({ ok: false, reason: 'call', standing: 'notYet' })
})
