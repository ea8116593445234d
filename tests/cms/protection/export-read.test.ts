import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromBuffer, type Entry } from 'yauzl'
import type { Application, Profile } from '../../../cms/payload-types.ts'
import { locale, openFamilyWorld } from './world.ts'

/* An archive of one's own data is no way to what others have written and have not shown. */

let world: Awaited<ReturnType<typeof openFamilyWorld>>
let child: Profile
let application: Application
const now = new Date().toISOString()
const create = (collection: string, data: object) =>
  world.payload.db.create({ collection: collection as never, data: data as never })

beforeAll(async () => {
  world = await openFamilyWorld()
})
afterAll(() => world.close())

async function createFamily() {
  const pupil = await world.people.user(['member'])
  const [one, other] = [
    await world.people.user(['guardian']),
    await world.people.user(['guardian']),
  ]
  child = await world.people.child({ user: pupil.id })
  for (const [who, email] of [
    [one, 'one.parent@example.kz'],
    [other, 'other.parent@example.kz'],
  ] as const) {
    const { id } = await world.tie(child.id, who.id)
    await world.payload.update({
      collection: 'guardianships',
      id,
      data: { email },
      overrideAccess: true,
    })
  }
  const call = await create('calls', { title: { kk: 'Байқау' }, slug: `c${pupil.id}` })
  application = (await create('applications', {
    number: `EU-${pupil.id}`,
    who: `p${child.id}`,
    call: call.id,
    account: pupil.id,
    profile: child.id,
    onBehalf: 'self',
    locale: 'kk',
    state: 'in_review',
    blind: true,
    revision: 1,
    returnedNote: 'өз өтінімі туралы',
    points: 87.25,
  })) as never
  const of = { application: application.id }
  const statement = { ...of, kind: 'recommendation', state: 'given', expiresAt: now }
  await create('statements', { ...statement, text: 'ұсыным сөзі' })
  const review = { ...of, call: call.id, reviewer: one.id, by: 'hand', assignedAt: now }
  await create('reviews', { ...review, state: 'submitted', comment: 'сарапшы сөзі' })
  await create('decisions', {
    ...of,
    call: call.id,
    outcome: 'accepted',
    label: 'Ә. Т.',
    proposedAt: now,
    feedback: 'шешім сөзі',
  })
  const letter = { from: other.id, to: child.id, through: 'guardian', at: now }
  await create('contact-requests', { ...letter, message: 'күткен хат', state: 'waiting' })
  const passed = await create('contact-requests', {
    ...letter,
    message: 'жеткен хат',
    state: 'passed',
  })
  await create('contact-messages', {
    request: passed.id,
    text: 'жауап сөзі',
    authorName: 'А',
    at: now,
  })
  return { pupil, one, call }
}

async function read(user: unknown, person?: string): Promise<string> {
  const made = await world.as(user).data.exportOwnData({ person, locale })
  const zip = Buffer.concat(await made!.stream.toArray())
  const texts: string[] = []
  await new Promise<void>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error)
      opened.on('entry', (entry: Entry) =>
        opened.openReadStream(entry, (_, stream) => {
          stream.on('data', (part: Buffer) => texts.push(part.toString()))
          stream.on('end', () => opened.readEntry())
        }),
      )
      opened.on('end', resolve)
      opened.readEntry()
    }),
  )
  return texts.join('\n')
}

const hidden = ['ұсыным сөзі', 'сарапшы сөзі', 'шешім сөзі', '87.25']
const own = ['Тобылғина', 'өз өтінімі туралы', 'жеткен хат', 'жауап сөзі']

test('who applied reads no recommendation, no review and no decision that is not confirmed', async () => {
  const { pupil } = await createFamily()
  const text = await read(pupil)
  for (const word of own) expect(text).toContain(word)
  for (const word of hidden) expect(text).not.toContain(word)
  // a letter reaches a minor when somebody who answers for the minor has passed it on
  expect(text).not.toContain('күткен хат')
})

test('once it has been told, a decision is in the archive', async () => {
  const { pupil } = await createFamily()
  await world.payload.db.updateOne({
    collection: 'decisions',
    where: { application: { equals: application.id } },
    data: { decidedAt: now },
  })
  expect(await read(pupil)).toContain('шешім сөзі')
})

test('of two guardians none learns the address of the other', async () => {
  const { one } = await createFamily()
  const text = await read(one, child.handle!)
  for (const word of [...own, 'күткен хат', 'one.parent@example.kz']) expect(text).toContain(word)
  for (const word of [...hidden, 'other.parent@example.kz']) expect(text).not.toContain(word)
  const { docs } = await world.payload.find({
    collection: 'guardianships',
    where: { child: { equals: child.id } },
    select: { guardianName: true, email: true },
    overrideAccess: false,
    user: one,
  })
  expect(docs.map(({ email }) => email ?? null).toSorted()).toEqual([null, 'one.parent@example.kz'])
  const asked = await world.payload.count({
    collection: 'guardianships',
    where: { email: { like: 'other.parent' } },
    overrideAccess: false,
    user: one,
  })
  expect(asked.totalDocs).toBe(0)
})

test('an administrator, who answers a request on paper, gets all of it', async () => {
  await createFamily()
  const text = await read(await world.people.user(['administrator']), child.handle!)
  for (const word of [...own, ...hidden]) expect(text).toContain(word)
})
