import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call, User } from '../../../cms/payload-types.ts'
import { adult, answers, openApplicationsWorld } from './world.ts'

/** How many submit at once; `SUBMISSIONS=1000` does what a deadline brings. */
const count = Number(process.env.SUBMISSIONS ?? 40)
let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
beforeAll(async () => {
  world = await openApplicationsWorld()
  call = await world.call()
}, 240_000)
afterAll(() => world.close())

test(`${count} submit at once, each twice: none is lost, none doubled, every receipt is right`, async () => {
  const numbers: [User, string][] = []
  for (let each = 0; each < count; each += 1) {
    const user = (await world.payload.db.create({
      collection: 'users',
      data: { name: `Адам ${each}`, email: `load${each}@example.kz`, roles: ['member'] },
    })) as unknown as User
    const { application } = world.as(user)
    const started = await application.start({ call: call.slug!, locale: 'kk', ...answers })
    if (!started.ok) throw new Error(started.reason)
    const region = { 'p.region': String(world.region.id) }
    await application.save({ number: started.number, revision: '0', ...adult, ...region })
    numbers.push([user, started.number])
  }
  const began = performance.now()
  const took: number[] = []
  const submitted = await Promise.all(
    [...numbers, ...numbers].map(async ([user, number]) => {
      const answer = await world.as(user).application.submit({ number })
      took.push(performance.now() - began)
      return answer.ok ? answer.receipt : answer
    }),
  )
  const ms = performance.now() - began
  const firsts = submitted.slice(0, count)
  expect(submitted.slice(count)).toEqual(firsts)
  const { docs } = await world.payload.find({
    collection: 'receipts',
    pagination: false,
    overrideAccess: true,
  })
  expect(docs.map(({ number }) => number).sort()).toEqual(numbers.map(([, each]) => each).sort())
  for (const [, number] of numbers)
    expect(await world.as(null).application.verifyReceipt({ number })).toMatchObject({
      unchanged: true,
    })
  const p95 = took.sort((one, other) => one - other)[Math.floor(took.length * 0.95)]!
  console.info(
    `${count} submissions, each asked twice: ${Math.round(ms)} ms in all, p95 ${Math.round(p95)} ms from the start`,
  )
}, 600_000)
