import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Application, Call, User } from '../../../cms/payload-types.ts'
import { inDays, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let calls: [Call, Call]
let editor: User
let partner: User
beforeAll(async () => {
  world = await openApplicationsWorld()
  editor = await world.user(['editor'])
  partner = await world.user(['partner'], { organisation: world.organisation.id })
  calls = [
    await world.call({ closesAt: inDays(5) }),
    await world.call({ closesAt: inDays(9), organisation: world.organisation.id }),
  ]
})
afterAll(() => world.close())

async function addApplication(call: Call, state: Application['state'], number: string) {
  const data = { number, who: number, call: call.id, account: editor.id, state, locale: 'kk' }
  return (await world.payload.db.create({
    collection: 'applications',
    data: { ...data, onBehalf: 'self', revision: 1 },
  })) as unknown as Application
}

const addDecision = (application: Application, more: object) =>
  world.payload.db.create({
    collection: 'decisions',
    data: {
      application: application.id,
      call: application.call,
      outcome: 'declined',
      label: 'А. Б.',
      proposedAt: inDays(-3),
      ...more,
    },
  })

test('tells how far each call is without reading its applications', async () => {
  const [first, second] = calls
  const states = ['draft', 'submitted', 'submitted', 'in_review', 'declined', 'declined'] as const
  const made: Application[] = []
  for (const [at, state] of states.entries())
    made.push(await addApplication(first, state, `A${at}`))
  for (const at of Array(3).keys()) await addApplication(second, 'submitted', `B${at}`)
  const by = { proposedBy: editor.id }
  await addDecision(made[3]!, by)
  await addDecision(made[4]!, { ...by, decidedAt: inDays(-2), appealedAt: inDays(-1) })
  const answered = { appealedAt: inDays(-2), answeredAt: inDays(-1) }
  await addDecision(made[5]!, { ...by, decidedAt: inDays(-2), ...answered })

  const reads = vi.spyOn(world.payload.db, 'find')
  const organised = await world.as(editor).organiser.listCalls()
  const read = reads.mock.calls.map(([{ collection }]) => collection)
  reads.mockRestore()

  expect(read).not.toContain('applications')
  expect(organised).toMatchObject([
    { id: String(first.id), waiting: 1, appeals: [expect.stringMatching(/^\d{4}-/)] },
    { id: String(second.id), waiting: 0, appeals: [] },
  ])
  expect(organised.map(({ counts }) => counts)).toEqual([
    { draft: 1, submitted: 2, in_review: 1, declined: 2 },
    { submitted: 3 },
  ])
})

test('tells a partner of the calls of their organisation only', async () => {
  const organised = await world.as(partner).organiser.listCalls()
  expect(organised).toMatchObject([{ id: String(calls[1].id), counts: { submitted: 3 } }])
  expect(await world.as(null).organiser.listCalls()).toEqual([])
})
