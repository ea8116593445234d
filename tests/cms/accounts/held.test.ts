import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { flushViews } from '../../../cms/audit/views.ts'
import type { Profile, User } from '../../../cms/payload-types.ts'
import { peopleOf } from '../protection/people.ts'
import { openPeopledWorld } from './people.ts'
import { password } from './world.ts'

/* UNDER16_ACCOUNTS=off: a pupil under 16 is a record that a teacher or a guardian holds. */

let world: Awaited<ReturnType<typeof openPeopledWorld>>
let people: ReturnType<typeof peopleOf>
let teacher: Asker
const today = new Date('2026-11-25T08:00:00Z')
beforeAll(async () => {
  world = await openPeopledWorld()
  people = peopleOf(world.payload)
  mkdirSync(path.join(world.dataDir, 'mail'))
})
afterAll(async () => {
  await flushViews(world.payload)
  await world.close()
})
beforeEach(async () => {
  vi.stubEnv('UNDER16_ACCOUNTS', 'off')
  vi.useFakeTimers({ now: today, toFake: ['Date'] })
  teacher = await createTeacher()
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

let count = 0
async function createTeacher() {
  const email = `teacher${(count += 1)}@example.kz`
  const region = await people.region(`r${count}`)
  const user = await world.createUser(email)
  await people.child({
    kind: 'teacher',
    birthDate: '1980-01-01',
    user: user.id,
    region: region.id,
  } as Partial<Profile>)
  await vet(user.id, '2027-11-25T00:00:00.000Z')
  return enter(email)
}
const vet = (id: User['id'], vettedUntil: string) =>
  world.payload.db.updateOne({ collection: 'users', id, data: { vettedUntil } })

async function enter(email: string) {
  const signed = await world.as().account.signIn({ email, password })
  if (!signed.ok) throw new Error(signed.reason)
  return world.withCookie(signed.cookie)
}

/** A teacher registers a pupil of 15. */
async function register(by = teacher, list = `Қайыңова; Назерке; 2010-12-01`) {
  const made = await world.as(by).pupils.makeCards({ group: '9 «Б»', list })
  if (!made.ok) throw new Error(made.reason)
  expect(made.cards).toEqual([])
  return made.records[0]!.handle
}
const find = async (handle: string) =>
  (await world.payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { handle: { equals: handle } },
  }))!
const change = {
  locale: 'kk',
  settlement: 'Қордай',
  school: '№ 7 мектеп',
  grade: '9',
  headline: 'Математика үйірмесінің мүшесі',
  bio: '',
  'field.mathematics': 'on',
} as const

test('a teacher registers a pupil under 16, holds the record, and changes it', async () => {
  const handle = await register()
  const made = await find(handle)
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
  expect(await find(handle)).toMatchObject({ birthDate: '2010-12-01', audience: 'staff' })
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
  const handle = await register()
  expect(await register()).toBe(handle)
  const region = (await find(handle)).region
  const other = await createTeacher()
  await world.payload.db.updateOne({
    collection: 'profiles',
    where: { user: { equals: other.user!.id } },
    data: { ...(await ownProfile(other)), region } as never,
  })
  const list = 'Қайыңова; Назерке; 2010-12-01'
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
  const handle = await register()
  await world.createUser(`stranger${count}@example.kz`)
  const stranger = await enter(`stranger${count}@example.kz`)
  const other = await createTeacher()
  await vet(teacher.user!.id, '2026-11-24T00:00:00.000Z')
  const lapsed = await enter(teacher.user!.email)
  for (const asker of [stranger, other, lapsed, world.nobody()]) {
    const { records, pupils } = world.as(asker)
    expect(await records.readRecord({ person: handle, locale: 'kk' })).toBeNull()
    expect(await records.editRecord({ person: handle, ...change })).toMatchObject({
      reason: 'nobody',
    })
    expect(await pupils.listHeld()).toEqual([])
  }
  expect((await find(handle)).school).toBeFalsy()
})

test('the guardian consents, whom the teacher invites; the teacher consents to nothing', async () => {
  const handle = await register()
  const { id } = await find(handle)
  const { consents, guardians, records, data } = world.as(teacher)
  const about = { person: handle, locale: 'kk', 'purpose.listing': 'on' }
  expect(await consents.giveOwnConsents(about)).toEqual({ ok: false, reason: 'nobody' })
  expect(await consents.withdrawOwnConsents(about)).toEqual({ ok: false, reason: 'nobody' })
  expect(await data.exportOwnData({ person: handle })).toBeNull()
  expect(await data.eraseOwnData({ person: handle, sure: 'on', password })).toMatchObject({
    reason: 'nobody',
  })
  const wish = { guardianName: 'Арша Қайыңова', language: 'kk', person: handle }
  const { email } = teacher.user!
  expect(await guardians.inviteGuardian({ ...wish, email })).toMatchObject({ reason: 'own' })
  await world.readMail()
  expect(await guardians.inviteGuardian({ ...wish, email: 'arsha@example.kz' })).toEqual({
    ok: true,
  })
  const [mail] = await world.readMail()
  expect(mail!.to).toBe('arsha@example.kz')
  const agree = { token: mail!.token, giverName: 'Арша Қайыңова', language: 'kk' }
  const both = { 'purpose.listing': 'on', 'purpose.participation': 'on' }
  expect(await world.as().guardians.answerInvitation({ ...agree, ...both })).toMatchObject({
    ok: true,
  })
  const shown = await records.readRecord({ person: handle, locale: 'kk' })
  expect(shown!.guardians).toEqual([{ guardianName: 'Арша Қайыңова', state: 'active' }])
  expect(shown!.consents.filter(({ stands }) => stands)).toHaveLength(2)
  // unlisted by choice of nobody yet: the consent alone shows nothing
  expect(await people.seen(id)).toBeNull()
})

test('the guardian sees in the read log that the teacher has looked', async () => {
  const handle = await register()
  const parent = await people.user(['guardian'])
  const { id } = await find(handle)
  await world.payload.create({
    collection: 'guardianships',
    data: {
      child: id,
      guardian: parent.id,
      guardianName: 'Арша',
      link: 'centre',
      state: 'active',
      expiresAt: today.toISOString(),
    },
    overrideAccess: true,
  })
  await world.as(teacher).records.readRecord({ person: handle, locale: 'kk' })
  const asker = { ...world.nobody(), user: parent as never }
  expect(await world.as(asker).consents.listViewers({ person: handle })).toMatchObject([
    { name: 'Айгүл Серікова', kind: 'opened', times: 1 },
  ])
  // and keeps the record beside the teacher
  const { records } = world.as(asker)
  expect(await records.editRecord({ person: handle, ...change })).toEqual({ ok: true })
  expect(await records.readRecord({ person: handle, locale: 'kk' })).toMatchObject({
    as: 'guardian',
    person: { settlement: 'Қордай' },
  })
})

test('the teacher registers the pupil for an event once a guardian has agreed to taking part', async () => {
  const handle = await register()
  const { id } = await find(handle)
  const inDays = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString()
  const slug = `kezdesu-${count}`
  await world.payload.create({
    collection: 'events',
    locale: 'kk',
    data: {
      title: 'Кездесу',
      slug,
      summary: 'Кездесу',
      format: 'onsite',
      startsAt: inDays(6),
      endsAt: inDays(6.1),
      timeZone: 'Asia/Almaty',
      registration: { mode: 'first_come' },
      _status: 'published',
    } as never,
    overrideAccess: true,
  })
  const { registrations } = world.as(teacher)
  const wish = { event: slug, who: `pupil-${id}` }
  const prepared = await registrations.prepare({ event: slug })
  expect(prepared!.participants).toMatchObject([
    { who: 'self' },
    { who: `pupil-${id}`, by: 'teacher', name: 'Қайыңова Назерке' },
  ])
  expect(await registrations.register(wish)).toMatchObject({ ok: false, reason: 'guardian' })
  await world.payload.create({ ...people.paper(id, 'participation'), overrideAccess: true })
  expect(await registrations.register(wish)).toMatchObject({ ok: true, state: 'confirmed' })
  const { docs } = await world.payload.db.find({
    collection: 'registrations',
    where: { profile: { equals: id } },
  })
  expect(docs).toMatchObject([{ by: 'teacher', user: teacher.user!.id }])
  // a stranger's pupil is nobody's to register
  const other = await createTeacher()
  expect(await world.as(other).registrations.register(wish)).toMatchObject({ reason: 'gone' })
})

test('at 16 the pupil gets a card and takes the record over, and the hold is over', async () => {
  const handle = await register()
  await world.as(teacher).records.editRecord({ person: handle, ...change })
  vi.setSystemTime(new Date('2026-12-01T08:00:00Z'))
  teacher = await enter(teacher.user!.email)
  const list = 'Қайыңова; Назерке; 2010-12-01'
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
  const email = `nazerke${count}@example.kz`
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

test('a guardian opens a record for a child, consents, and is one of two at most', async () => {
  const parent = await people.user(['member'])
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
  const found = await find(person)
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
  const pupil = await people.user(['member'])
  await people.child({ user: pupil.id, birthDate: '2010-01-01' })
  const minor = { ...world.nobody(), user: pupil as never } as Asker
  expect(await world.as(minor).guardians.registerChild(child)).toMatchObject({ reason: 'nobody' })
  for (let at = 1; at < 8; at += 1)
    await world.as(asker).guardians.registerChild({ ...child, givenName: `Бала ${at}` })
  expect(await world.as(asker).guardians.registerChild(child)).toMatchObject({ reason: 'many' })
})
