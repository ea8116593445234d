import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Application, Attachment } from '../../../cms/payload-types.ts'
import { adult, answers, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let application: Application
let file: Attachment
beforeAll(async () => {
  world = await openApplicationsWorld()
  const { slug } = await world.call()
  const own = world.as(await world.user(['member'])).application
  const started = await own.start({ call: slug!, ...answers })
  if (!started.ok) throw new Error(started.reason)
  const { number } = started
  const place = { 'p.region': String(world.region.id), 'p.school': 'Семей мектебі' }
  await own.save({ number, revision: '0', ...adult, ...place })
  const { id } = (await world.payload.db.findOne<Application>({
    collection: 'applications',
    where: { number: { equals: number } },
  }))!
  file = (await world.payload.db.create({
    collection: 'attachments',
    data: {
      application: id,
      question: 'why',
      fileName: 'жоба.pdf',
      mimeType: 'application/pdf',
      size: 5,
      received: 5,
      hash: 'a'.repeat(64),
      state: 'kept',
    },
  })) as unknown as Attachment
  const submitted = await own.submit({ number })
  if (!submitted.ok) throw new Error(JSON.stringify(submitted))
  application = submitted.application
})
afterAll(() => world.close())

const isUnchanged = async () =>
  (await world.as(null).application.verifyReceipt({ number: application.number }))?.unchanged

it.each([
  ['a name', 'applications', { familyName: 'Басқа' }],
  ['a birth date', 'applications', { birthDate: '1999-01-01' }],
  ['a school', 'applications', { school: 'Басқа мектеп' }],
  ['a region', 'applications', { region: null }],
  ['an answer', 'applications', { answers: { why: 'Басқа себеп бар.' } }],
  ['an answer that tells who it is', 'applications', { identifying: { place: 'Басқа' } }],
  ['a team', 'applications', { team: [{ name: 'Басқа', email: 'x@example.kz' }] }],
  ['the bytes of a file', 'attachments', { hash: 'b'.repeat(64) }],
  ['the question of a file', 'attachments', { question: 'other' }],
  ['a file that is taken out', 'attachments', { state: 'coming' }],
] as const)('a receipt tells that %s was changed after it', async (_, collection, data) => {
  expect(await isUnchanged()).toBe(true)
  const before = collection === 'attachments' ? file : application
  const { id } = before
  const put = (row: Record<string, unknown>) =>
    world.payload.db.updateOne({ collection, id, data: row })
  await put({ ...before, ...data })
  expect(await isUnchanged()).toBe(false)
  await put({ ...before })
  expect(await isUnchanged()).toBe(true)
})
