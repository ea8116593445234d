import { afterAll, beforeAll, expect, test } from 'vitest'
import { toLabel } from '../../../cms/decisions/label.ts'
import { leastShown } from '../../../cms/decisions/results.ts'
import type { Application, Call, User } from '../../../cms/payload-types.ts'
import { openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let member: User
beforeAll(async () => {
  world = await openApplicationsWorld()
  call = await world.call()
  member = await world.user(['member'])
})
afterAll(() => world.close())

let count = 0
const put = async (times: number, more: Partial<Application>) => {
  for (let time = 0; time < times; time += 1) {
    count += 1
    await world.payload.db.create({
      collection: 'applications',
      data: {
        number: `EU-${count}`,
        who: `w${count}`,
        call: call.id,
        account: member.id,
        onBehalf: 'self',
        locale: 'kk',
        revision: 1,
        ...more,
      },
    })
  }
}
const read = () => world.as(null).decision.readAggregates({ call: String(call.id) })

test('the numbers of a call are open to everybody, and the small ones to nobody', async () => {
  const abai = { region: world.region.id, settlementType: 'village' } as const
  const astana = { region: world.city.id, settlementType: 'city' } as const
  await put(3, { ...abai, state: 'accepted' })
  await put(4, { ...abai, state: 'declined' })
  await put(2, { ...astana, state: 'accepted' })
  // drafts and withdrawn ones are nobody's business
  await put(6, { ...astana, state: 'draft' })
  await put(6, { ...astana, state: 'withdrawn' })
  expect(leastShown).toBe(5)
  expect(await read()).toEqual({
    submitted: 9,
    accepted: 5,
    rural: null,
    regions: [{ region: String(world.region.id), submitted: 7, accepted: null }],
  })
  await put(2, { ...abai, state: 'accepted' })
  expect(await read()).toMatchObject({
    rural: 5,
    regions: [{ region: String(world.region.id), submitted: 9, accepted: 5 }],
  })
})

test.each([
  ['an adult who agreed', { birthDate: '1998-05-06', publicName: true }, 'Тобылғина Әлия'],
  ['an adult who did not', { birthDate: '1998-05-06' }, 'Ә. Т.'],
  // whatever was posted, or ticked before the birth date was put right
  ['a minor', { birthDate: '2012-03-02', publicName: true }, 'Ә. Т.'],
  ['a talent of unknown age', { kind: 'talent', publicName: true }, 'Ә. Т.'],
] as const)('the results call %s', (_, more, label) => {
  const named = { familyName: 'Тобылғина', givenName: 'Әлия', kind: 'leader', ...more }
  expect(toLabel(named as unknown as Application)).toBe(label)
})
