import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFamilyWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openFamilyWorld>>
beforeAll(async () => {
  world = await openFamilyWorld()
})
afterAll(() => world.close())

it('what somebody has won can be asked for by the person, as a member, a guardian and a coordinator', async () => {
  const { payload, people } = world
  const pupil = await people.user(['member'])
  const region = await people.region('won')
  const child = await people.child({ user: pupil.id, region: region.id })
  const parent = await people.user(['guardian'])
  await world.tie(child.id, parent.id)
  await payload.create({
    collection: 'achievements',
    locale: 'kk',
    data: { competition: 'Олимпиада', kind: 'olympiad', year: 2025, profile: child.id },
    overrideAccess: true,
  })
  const ask = async (user: unknown) =>
    (
      await payload.find({
        collection: 'achievements',
        where: { profile: { equals: child.id } },
        overrideAccess: false,
        user: user as never,
      })
    ).totalDocs
  const coordinator = await people.user(['coordinator'], { region: region.id })
  const stranger = await people.user(['member'])
  expect(await Promise.all([pupil, parent, coordinator, stranger].map(ask))).toEqual([1, 1, 1, 0])
})
