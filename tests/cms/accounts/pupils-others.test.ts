import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { flushViews } from '../../../cms/audit/views.ts'
import type { Profile, User } from '../../../cms/payload-types.ts'
import { peopleOf } from '../protection/people.ts'
import { openPeopledWorld } from './people.ts'
import { password } from './world.ts'

/* What a checked teacher, who knows a name and a birthday, gets of children that are in other hands. */

let world: Awaited<ReturnType<typeof openPeopledWorld>>
let people: ReturnType<typeof peopleOf>
let region: number
const year = new Date().getUTCFullYear()
const day = `${year - 15}-02-05`
let count = 0

beforeAll(async () => {
  world = await openPeopledWorld()
  people = peopleOf(world.payload)
  region = (await people.region('others')).id
})
afterAll(async () => {
  await flushViews(world.payload)
  await world.close()
})

const set = (id: User['id'], data: Record<string, unknown>) =>
  world.payload.db.updateOne({ collection: 'users', id, data })
async function enter(email: string): Promise<Asker> {
  const signed = await world.as().account.signIn({ email, password })
  if (!signed.ok) throw new Error(signed.reason)
  return world.withCookie(signed.cookie)
}
async function createTeacher(more: Partial<Profile> = { region }) {
  const email = `teacher.${(count += 1)}@example.kz`
  const { id } = await world.createUser(email)
  await people.child({ kind: 'teacher', birthDate: '1980-01-01', user: id, ...more })
  await set(id, { vettedUntil: `${year + 1}-01-01T00:00:00.000Z` })
  return enter(email)
}
async function createCoordinator(more: Record<string, unknown> = { region }) {
  const email = `coordinator.${(count += 1)}@example.kz`
  const { id } = await world.createUser(email, { roles: ['coordinator'] })
  await set(id, more)
  return enter(email)
}
const createRecord = (familyName: string, more: Partial<Profile> = {}) =>
  people.child({ familyName, givenName: 'Нұрлан', birthDate: day, region, ...more })
const make = (asker: Asker, familyName: string) =>
  world.as(asker).pupils.makeCards({ group: 'x', list: `${familyName}; Нұрлан; ${day}` })
const accountOf = async (id: number) => (await people.get(id)).user ?? null
const tie = (child: number) =>
  world.payload.create({
    collection: 'guardianships',
    data: {
      child,
      guardianName: 'Бесік',
      link: 'guardian',
      state: 'active',
      expiresAt: new Date().toISOString(),
    },
    overrideAccess: true,
  })

test('no card to a record that a guardian answers for; the coordinator, who reads it anyway, gives one', async () => {
  const child = await createRecord('Қамқоров')
  await tie(child.id)
  expect(await make(await createTeacher(), 'Қамқоров')).toMatchObject({
    ok: true,
    cards: [],
    records: [],
    problems: [{ line: 1, reason: 'has' }],
  })
  expect(await accountOf(child.id)).toBeNull()
  expect(await make(await createCoordinator(), 'Қамқоров')).toMatchObject({ problems: [] })
  expect(await accountOf(child.id)).not.toBeNull()
})

test.each([
  ['a teacher', () => createTeacher({})],
  ['a coordinator', () => createCoordinator({ region: null })],
])('no record of any region to %s who is of none', async (_, create) => {
  const familyName = `Аймақов${(count += 1)}`
  const child = await createRecord(familyName)
  expect(await make(await create(), familyName)).toMatchObject({ ok: true, problems: [] })
  expect(await accountOf(child.id)).toBeNull()
})

test('who takes a record by a card has looked at it', async () => {
  const child = await createRecord('Көрінбеков')
  const teacher = await createTeacher()
  await make(teacher, 'Көрінбеков')
  expect(await accountOf(child.id)).not.toBeNull()
  await flushViews(world.payload)
  const { docs } = await world.payload.find({
    collection: 'views',
    where: { profile: { equals: child.id } },
    depth: 0,
    overrideAccess: true,
  })
  expect(docs).toMatchObject([{ viewer: teacher.user!.id, kind: 'opened' }])
})

test('lists are counted, so that birthdays cannot be tried out', async () => {
  const teacher = await createTeacher()
  const reasons: string[] = []
  for (let at = 0; at < 16; at += 1) {
    const made = await world.as(teacher).pupils.makeCards({
      group: 'x',
      list: `Сынақов; Бір; ${year - 16}-03-${String(at + 1).padStart(2, '0')}`,
    })
    reasons.push(made.ok ? 'made' : made.reason)
  }
  expect(reasons).toEqual([...Array<string>(15).fill('made'), 'later'])
})

test('whose check has lapsed renews no PIN; whose check is taken back has printed void ones', async () => {
  const teacher = await createTeacher()
  const made = await make(teacher, 'Сенімов')
  if (!made.ok) throw new Error(made.reason)
  const { code, pin } = made.cards[0]!
  const signIn = () => world.as().pupils.signInWithCard({ code, pin })
  const pupil = await world.withCookie(((await signIn()) as { cookie: string }).cookie)
  expect(pupil.user).not.toBeNull()
  const { id } = (await world.as(teacher).pupils.listCards()).cards[0]!

  const lapsed = { ...teacher, user: { ...teacher.user!, vettedUntil: '2020-01-01T00:00:00.000Z' } }
  for (const act of ['renewPin', 'endCard'] as const)
    expect(await world.as(lapsed).pupils[act]({ card: id })).toMatchObject({ ok: false })

  const administrator = await people.user(['administrator'])
  await world.payload.create({
    collection: 'vettings',
    data: { account: teacher.user!.id, entry: 'withdrawn', note: 'шағым түсті' } as never,
    overrideAccess: false,
    user: administrator,
  })
  expect(await signIn()).toMatchObject({ ok: false, reason: 'wrong' })
  const left = await world.payload.db.count({
    collection: 'sessions',
    where: { user: { equals: pupil.user!.id } },
  })
  expect(left.totalDocs).toBe(0)

  // the pupil is not lost: the coordinator of the region gives a new PIN, of another region none
  const elsewhere = await createCoordinator({ region: (await people.region('others-2')).id })
  expect(await world.as(elsewhere).pupils.renewPin({ card: id })).toMatchObject({ ok: false })
  const coordinator = await createCoordinator()
  expect((await world.as(coordinator).pupils.listCards()).cards).toContainEqual(
    expect.objectContaining({ code }),
  )
  const renewed = await world.as(coordinator).pupils.renewPin({ card: id })
  if (!renewed.ok) throw new Error(renewed.reason)
  const fresh = { code, pin: renewed.cards[0]!.pin }
  expect(await world.as().pupils.signInWithCard(fresh)).toMatchObject({ ok: true })
})
