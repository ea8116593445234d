import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFamilyWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openFamilyWorld>>
beforeAll(async () => {
  world = await openFamilyWorld()
})
afterAll(() => world.close())

it('a vetting is entered by the coordinator of the region or an administrator, lapses, and can be taken back', async () => {
  const { payload, people } = world
  const own = await people.region('vet-own')
  const other = await people.region('vet-other')
  const coordinator = await people.user(['coordinator'], { region: own.id })
  const teacher = await people.user(['member'])
  const mine = await people.child({ birthDate: '1980-01-01', user: teacher.id, region: own.id })
  const theirs = await people.child({
    birthDate: '1980-01-01',
    user: (await people.user(['member'])).id,
    region: other.id,
  })
  const enter = (profile: number, more: object = {}) =>
    payload.create({
      collection: 'vettings',
      data: { profile, note: 'көрдім', ...more } as never,
      overrideAccess: false,
      user: coordinator,
      depth: 0,
    })
  await expect(enter(theirs.id)).rejects.toMatchObject({ status: 403 })
  const late = new Date(Date.now() + 3 * 366 * 86_400_000).toISOString()
  await expect(enter(mine.id, { untilAt: late })).rejects.toMatchObject({ status: 400 })
  const row = await enter(mine.id)
  expect(row).toMatchObject({ account: teacher.id, by: coordinator.id, entry: 'granted' })
  const until = async () =>
    (await payload.findByID({ collection: 'users', id: teacher.id, overrideAccess: true }))
      .vettedUntil
  expect(new Date((await until())!).getTime()).toBeGreaterThan(Date.now())
  await enter(mine.id, { entry: 'withdrawn' })
  expect(await until()).toBeNull()
  const oneself = await people.child({
    birthDate: '1980-01-01',
    user: coordinator.id,
    region: own.id,
  })
  await expect(enter(oneself.id)).rejects.toMatchObject({ status: 400 })
  const minor = await people.child({ user: (await people.user(['member'])).id, region: own.id })
  await expect(enter(minor.id)).rejects.toMatchObject({ status: 400 })
  const { totalDocs } = await payload.count({
    collection: 'audit',
    where: {
      and: [{ subject: { equals: 'vettings' } }, { actor: { equals: String(coordinator.id) } }],
    },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(2)
  await expect(
    payload.update({
      collection: 'users',
      id: teacher.id,
      data: { vettedUntil: late },
      overrideAccess: false,
      user: { ...teacher },
    }),
  ).resolves.toMatchObject({ vettedUntil: null })
})
