import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { change, openHeldWorld, today } from './held-world.ts'
import { password } from './world.ts'

/* Beside the teacher who holds a record stand the guardians, who alone agree to anything. */

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

test('the guardian consents, whom the teacher invites; the teacher consents to nothing', async () => {
  const handle = await world.register(teacher)
  const { id } = await world.find(handle)
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
  expect(await world.people.seen(id)).toBeNull()
})

test('the guardian sees in the read log that the teacher has looked', async () => {
  const handle = await world.register(teacher)
  const parent = await world.people.user(['guardian'])
  const { id } = await world.find(handle)
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
  const handle = await world.register(teacher)
  const { id } = await world.find(handle)
  const inDays = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString()
  const slug = 'kezdesu'
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
  await world.payload.create({ ...world.people.paper(id, 'participation'), overrideAccess: true })
  expect(await registrations.register(wish)).toMatchObject({ ok: true, state: 'confirmed' })
  const { docs } = await world.payload.db.find({
    collection: 'registrations',
    where: { profile: { equals: id } },
  })
  expect(docs).toMatchObject([{ by: 'teacher', user: teacher.user!.id }])
  // a stranger's pupil is nobody's to register
  const other = await world.createTeacher()
  expect(await world.as(other).registrations.register(wish)).toMatchObject({ reason: 'gone' })
})
