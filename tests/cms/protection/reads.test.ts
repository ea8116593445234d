import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { flushViews } from '../../../cms/audit/views.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import { createVerbs } from '../../../cms/verbs.ts'
import { openAccountsWorld } from '../accounts/world.ts'
import { peopleOf } from './people.ts'

let world: Awaited<ReturnType<typeof openAccountsWorld>>
let people: ReturnType<typeof peopleOf>
const letters: { to: string; text: string }[] = []
beforeAll(async () => {
  world = await openAccountsWorld()
  people = peopleOf(world.payload)
  world.payload.sendEmail = (async (letter: never) => void letters.push(letter)) as never
})
afterAll(() => world.close())

const findViews = async (profile: number) => {
  await flushViews(world.payload)
  const { docs } = await world.payload.find({
    collection: 'views',
    where: { profile: { equals: profile } },
    sort: 'id',
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ viewer, kind }) => [viewer, kind])
}
const enter = async (email: string) => {
  const { token } = await world.signIn(email)
  return { authorization: `Bearer ${token}` }
}

test('every way of reading a minor over the API is in the read log', async () => {
  const editor = await world.createUser('reader@example.kz', { roles: ['editor'] })
  const as = await enter('reader@example.kz')
  const child = await people.child()
  const won = await world.payload.create({
    collection: 'achievements',
    locale: 'kk',
    data: { competition: 'Олимпиада', kind: 'olympiad', year: 2025, profile: child.id },
    overrideAccess: true,
  })
  const ways: [string, string][] = [
    [`/api/profiles/${child.id}`, 'opened'],
    [`/api/profiles?where[id][equals]=${child.id}`, 'listed'],
    [`/api/profiles?where[id][equals]=${child.id}&select[givenName]=true`, 'listed'],
    [`/api/achievements/${won.id}?depth=1`, 'listed'],
  ]
  const expected: unknown[] = []
  for (const [place, kind] of ways) {
    expect((await world.ask('GET', place, as)).status, place).toBe(200)
    expected.push([editor.id, kind])
    // the API gathers views on an instance of its own and writes them a moment later
    await vi.waitFor(async () => expect(await findViews(child.id), place).toEqual(expected), 5000)
  }
  // there are no versions of profiles that could be read past the log
  const versions = await world.ask('GET', `/api/profiles/versions?limit=1`, as)
  expect(versions.status).toBeGreaterThanOrEqual(400)
})

test('who reads of a minor in an application or among participants is in the read log too, not who reviews blindly', async () => {
  const { db } = world.payload
  const editor = await world.createUser('organiser@example.kz', { roles: ['editor'] })
  const reviewer = await world.createUser('blind@example.kz', { roles: ['reviewer'] })
  const child = await people.child()
  const call = await db.create({
    collection: 'calls',
    data: { title: { kk: 'Байқау' }, slug: 'read-log' },
  })
  const applicant = await people.user(['member'])
  const application = await db.create({
    collection: 'applications',
    data: {
      number: 'EU-READ',
      who: 'read',
      call: call.id,
      account: applicant.id,
      profile: child.id,
      onBehalf: 'self',
      locale: 'kk',
      state: 'in_review',
      blind: true,
      reviewers: [reviewer.id],
      revision: 1,
    },
  })
  const blind = await enter('blind@example.kz')
  const seen = await world.ask('GET', `/api/applications/${application.id}`, blind)
  expect(seen.status).toBe(200)
  expect(seen.body).not.toHaveProperty('profile')
  const as = await enter('organiser@example.kz')
  expect((await world.ask('GET', '/api/applications?limit=5&depth=0', as)).status).toBe(200)
  await vi.waitFor(
    async () => expect(await findViews(child.id)).toEqual([[editor.id, 'listed']]),
    5000,
  )
})

test('an administrator who downloads a child’s data is in the read log and in the audit log', async () => {
  const administrator = await people.user(['administrator'])
  const child = await people.child()
  const asker = { user: administrator, address: 'test', userAgent: null } as unknown as Asker
  const { data } = createVerbs(world.payload)(asker)
  const made = await data.exportOwnData({ person: child.handle })
  await made!.stream.toArray()
  expect(await findViews(child.id)).toEqual([[administrator.id, 'exported']])
  const { totalDocs } = await world.payload.count({
    collection: 'audit',
    where: {
      and: [{ action: { equals: 'export' } }, { actor: { equals: String(administrator.id) } }],
    },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(1)
})

test('more than 50 minors read in one list raise the alarm', async () => {
  const administrator = await people.user(['administrator'])
  const reader = await world.createUser('many@example.kz', { roles: ['editor'] })
  const as = await enter('many@example.kz')
  for (let index = 0; index < 51; index += 1) await people.child()
  const { body } = await world.ask('GET', '/api/profiles?limit=60&depth=0', as)
  expect(body.docs.length).toBeGreaterThan(50)
  await vi.waitFor(async () => {
    await sendDue(world.payload)
    expect(letters.filter(({ to }) => to === administrator.email)).toHaveLength(1)
  }, 10_000)
  const alarms = await world.payload.count({
    collection: 'audit',
    where: {
      and: [{ action: { equals: 'bulk_read' } }, { actor: { equals: String(reader.id) } }],
    },
    overrideAccess: true,
  })
  expect(alarms.totalDocs).toBe(1)
})

test('staff who delete a person in the admin erase them, with a receipt', async () => {
  await world.createUser('boss@example.kz', { roles: ['administrator'] })
  const as = await enter('boss@example.kz')
  const child = await people.child()
  await world.payload.create({ ...people.paper(child.id, 'listing'), overrideAccess: true })
  const { status } = await world.ask('DELETE', `/api/profiles/${child.id}`, as)
  expect(status).toBe(200)
  const count = async (collection: 'profiles' | 'consents' | 'erasures', where: object) =>
    (await world.payload.count({ collection, where: where as never, overrideAccess: true }))
      .totalDocs
  expect(await count('profiles', { id: { equals: child.id } })).toBe(0)
  expect(await count('consents', { profile: { equals: child.id } })).toBe(0)
  expect(
    await count('erasures', {
      and: [
        { mark: { equals: child.handle } },
        { askedBy: { equals: 'staff' } },
        { rows: { equals: 2 } },
      ],
    }),
  ).toBe(1)
})
