import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import type { Profile } from '../../../cms/payload-types.ts'
import { change, list, openHeldWorld } from './held-world.ts'

/* UNDER16_ACCOUNTS=off: a pupil under 16 is a record that a teacher or a guardian holds. */

let world: Awaited<ReturnType<typeof openHeldWorld>>
let teacher: Asker
beforeAll(async () => {
  world = await openHeldWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.begin()
  teacher = await world.createTeacher()
})
afterEach(() => world.end())

test('a teacher registers a pupil under 16, holds the record, and changes it', async () => {
  const handle = await world.register(teacher)
  const made = await world.find(handle)
  expect(made).toMatchObject({ user: null, minor: true, audience: 'staff', kind: 'talent' })
  const { records, pupils } = world.as(teacher)
  expect(await pupils.listHeld()).toEqual([{ handle, name: 'Қайыңова Назерке' }])
  expect(await records.editRecord({ person: handle, ...change })).toEqual({ ok: true })
  expect(await records.readRecord({ person: handle, locale: 'kk' })).toMatchObject({
    as: 'holder',
    person: { school: '№ 7 мектеп', grade: 9, fields: ['mathematics'], headline: change.headline },
    guardians: [],
  })
  // what a form may not set
  const more = { birthDate: '1990-01-01', visibility: 'public', listingConsentOn: '2026-01-01' }
  await records.editRecord({ person: handle, ...change, ...more, heldBy: 1, user: 1 })
  expect(await world.find(handle)).toMatchObject({ birthDate: '2010-12-01', audience: 'staff' })
  const number = { ...change, bio: 'ЖСН 120401500126' }
  expect(await records.editRecord({ person: handle, ...change, grade: '13' })).toMatchObject({
    reason: 'fields',
    fields: ['grade'],
  })
  expect(await records.editRecord({ person: handle, ...number })).toMatchObject({
    reason: 'identity',
  })
})

test('the same list again makes no second record, and another teacher does not get it', async () => {
  const handle = await world.register(teacher)
  expect(await world.register(teacher)).toBe(handle)
  const region = (await world.find(handle)).region
  const other = await world.createTeacher()
  await world.payload.db.updateOne({
    collection: 'profiles',
    where: { user: { equals: other.user!.id } },
    data: { ...(await ownProfile(other)), region } as never,
  })
  expect(await world.as(other).pupils.makeCards({ group: 'x', list })).toMatchObject({
    records: [],
    problems: [{ line: 1, reason: 'has' }],
  })
})
const ownProfile = ({ user }: Asker) =>
  world.payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { user: { equals: user!.id } },
  })

test('nobody else reads or changes it so: a stranger, another teacher, one whose check has lapsed', async () => {
  const handle = await world.register(teacher)
  await world.createUser('stranger@example.kz')
  const stranger = await world.enter('stranger@example.kz')
  const other = await world.createTeacher()
  await world.vet(teacher.user!.id, '2026-11-24T00:00:00.000Z')
  const lapsed = await world.enter(teacher.user!.email)
  for (const asker of [stranger, other, lapsed, world.nobody()]) {
    const { records, pupils } = world.as(asker)
    expect(await records.readRecord({ person: handle, locale: 'kk' })).toBeNull()
    expect(await records.editRecord({ person: handle, ...change })).toMatchObject({
      reason: 'nobody',
    })
    expect(await pupils.listHeld()).toEqual([])
  }
  expect((await world.find(handle)).school).toBeFalsy()
})

test('at 16 the pupil gets a card and takes the record over, and the hold is over', async () => {
  const handle = await world.register(teacher)
  await world.as(teacher).records.editRecord({ person: handle, ...change })
  vi.setSystemTime(new Date('2026-12-01T08:00:00Z'))
  teacher = await world.enter(teacher.user!.email)
  const made = await world.as(teacher).pupils.makeCards({ group: '9 «Б»', list })
  if (!made.ok) throw new Error(made.reason)
  const [{ code, pin }] = made.cards as [(typeof made.cards)[number]]
  const signed = await world.as().pupils.signInWithCard({ code, pin })
  if (!signed.ok) throw new Error(signed.reason)
  const pupil = await world.withCookie(signed.cookie)
  expect(await world.as(pupil).records.readRecord({ locale: 'kk' })).toMatchObject({
    as: 'self',
    person: { handle, school: '№ 7 мектеп' },
  })
  const email = 'nazerke@example.kz'
  await world.readMail()
  await world.as(pupil).account.askEmail({ current: pin, email, password: 'қара бауыр қасқалдақ' })
  const mail = (await world.readMail()).find(({ to }) => to === email)
  expect(await world.as().account.confirmEmail({ token: mail!.token })).toEqual({ ok: true })
  const mine = await world.as().account.signIn({ email, password: 'қара бауыр қасқалдақ' })
  expect(mine).toMatchObject({ ok: true, user: { id: pupil.user!.id } })
  expect(await world.as(teacher).records.readRecord({ person: handle, locale: 'kk' })).toBeNull()
  expect(await world.as(teacher).pupils.listHeld()).toEqual([])
})

test('with the switch on, the teacher holds no record of a pupil who can sign in', async () => {
  vi.stubEnv('UNDER16_ACCOUNTS', 'on')
  const list = 'Шырғанақ; Арлан; 2012-03-01'
  const made = await world.as(teacher).pupils.makeCards({ group: 'x', list })
  if (!made.ok) throw new Error(made.reason)
  expect(made.cards).toHaveLength(1)
  expect(await world.as(teacher).pupils.listHeld()).toEqual([])
  vi.stubEnv('UNDER16_ACCOUNTS', 'off')
  expect(await world.as(teacher).pupils.listHeld()).toMatchObject([{ name: 'Шырғанақ Арлан' }])
})
