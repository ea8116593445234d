import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import type { User } from '../../../cms/payload-types.ts'
import { change, openHeldWorld } from './held-world.ts'

let world: Awaited<ReturnType<typeof openHeldWorld>>
beforeAll(async () => {
  world = await openHeldWorld()
})
afterAll(() => world.close())
beforeEach(() => world.begin())
afterEach(() => world.end())

test('a guardian opens a record for a child, and consents; of eight children at most, and no minor does', async () => {
  const parent = await world.people.user(['member'])
  const asker = { ...world.nobody(), user: parent as never } as Asker
  const child = { givenName: 'Томирис', familyName: 'Арасан', birthDate: '2014-05-05' }
  const made = await world.as(asker).guardians.registerChild(child)
  if (!made.ok) throw new Error(made.reason)
  const person = made.handle
  const user = await world.payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: parent.id } },
  })
  expect(user!.roles).toEqual(['member', 'guardian'])
  const found = await world.find(person)
  expect(found).toMatchObject({ minor: true, audience: 'staff', user: null })
  const about = { person, locale: 'kk', 'purpose.participation': 'on' }
  expect(await world.as(asker).consents.giveOwnConsents(about)).toEqual({ ok: true })
  expect(await world.as(asker).records.editRecord({ person, ...change })).toEqual({ ok: true })

  for (const [more, reason] of [
    [{ birthDate: '2000-01-01' }, 'notMinor'],
    [{ birthDate: '' }, 'fields'],
    [{ familyName: 'ЖСН 120401500126' }, 'identity'],
  ] as const)
    expect(
      await world.as(asker).guardians.registerChild({ ...child, ...more }),
      reason,
    ).toMatchObject({ ok: false, reason })
  const pupil = await world.people.user(['member'])
  await world.people.child({ user: pupil.id, birthDate: '2010-01-01' })
  const minor = { ...world.nobody(), user: pupil as never } as Asker
  expect(await world.as(minor).guardians.registerChild(child)).toMatchObject({ reason: 'nobody' })
  for (let at = 1; at < 8; at += 1)
    await world.as(asker).guardians.registerChild({ ...child, givenName: `Бала ${at}` })
  expect(await world.as(asker).guardians.registerChild(child)).toMatchObject({ reason: 'many' })
})
