import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Application, Call, Decision, User } from '../../../cms/payload-types.ts'
import { openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let editors: [User, User]
beforeAll(async () => {
  world = await openApplicationsWorld()
  editors = [await world.user(['editor']), await world.user(['editor'])]
  call = await world.call({ places: 2 })
  const member = await world.user(['member'])
  const rows: Partial<Application>[] = [
    { number: 'EU-A', points: 90 },
    { number: 'EU-B', points: 80 },
    { number: 'EU-C', points: 70 },
    { number: 'EU-D', points: 60, state: 'declined' },
    // nobody has reviewed it
    { number: 'EU-E' },
  ]
  for (const row of rows)
    await world.payload.db.create({
      collection: 'applications',
      data: {
        state: 'in_review',
        who: row.number,
        call: call.id,
        account: member.id,
        onBehalf: 'self',
        locale: 'kk',
        revision: 1,
        kind: 'leader',
        birthDate: '1998-05-06',
        ...row,
      },
    })
})
afterAll(() => world.close())

const all = (who: User) => world.as(who).decision.proposeAll({ call: String(call.id) })
async function read() {
  const find = { limit: 0, pagination: false } as const
  const decisions = await world.payload.db.find<Decision>({ collection: 'decisions', ...find })
  const rows = await world.payload.db.find<Application>({ collection: 'applications', ...find })
  const numbers = new Map(rows.docs.map(({ id, number }) => [String(id), number]))
  return Object.fromEntries(
    decisions.docs.map(({ application, outcome, feedback, proposedBy }) => [
      numbers.get(String(application)),
      [outcome, feedback ?? null, proposedBy],
    ]),
  )
}

it('what the ranking says is proposed, and what somebody has proposed with words of their own stays', async () => {
  const [one, other] = editors
  const feedback = 'Келесі жылы міндетті түрде қатысыңыз.'
  await world.as(one).decision.propose({ number: 'EU-B', outcome: 'declined', feedback })
  await world.as(one).decision.propose({ number: 'EU-C', outcome: 'accepted' })
  // the declined one is decided, and the one without points has no place in the ranking
  expect(await all(other)).toEqual({ done: 3, left: 0 })
  const proposed = {
    'EU-A': ['accepted', null, other.id],
    'EU-B': ['declined', feedback, one.id],
    'EU-C': ['declined', null, other.id],
  }
  expect(await read()).toEqual(proposed)
  // once more changes nothing, so that whoever has proposed does not become another
  expect(await all(one)).toEqual({ done: 3, left: 0 })
  expect(await read()).toEqual(proposed)
})

it('nobody proposes in the calls of others', async () => {
  expect(await all(await world.user(['partner']))).toEqual({ done: 0, left: 0 })
})
