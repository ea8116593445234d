import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Application, Call, Letter, User } from '../../../cms/payload-types.ts'
import { adult, answers, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let editor: User
beforeAll(async () => {
  world = await openApplicationsWorld()
  editor = await world.user(['editor'])
  call = await world.call()
})
afterAll(() => world.close())

async function submit() {
  const { application } = world.as(await world.user(['member']))
  const started = await application.start({ call: call.slug!, locale: 'ru', ...answers })
  if (!started.ok) throw new Error(started.reason)
  const { number } = started
  const region = { 'p.region': String(world.region.id) }
  await application.save({ number, revision: '0', ...adult, ...region })
  const submitted = await application.submit({ number })
  if (!submitted.ok) throw new Error(JSON.stringify(submitted))
  return { number, application }
}
const find = async (number: string) =>
  (await world.payload.db.findOne<Application>({
    collection: 'applications',
    where: { number: { equals: number } },
  }))!
const all = (numbers: string[], move: string, note?: string) =>
  world.as(editor).organiser.moveAll({ numbers, move, note })
const note = 'Жоспардың екінші бөлігін толықтырыңыз.'

it('a return of several is taken back, and each applicant hears that there is nothing to change', async () => {
  const numbers = [(await submit()).number, (await submit()).number]
  expect(await all(numbers, 'return', note)).toEqual({ moved: numbers, refused: [] })
  expect(await find(numbers[0]!)).toMatchObject({ state: 'returned', returnedNote: note })
  expect(await all(numbers, 'recall')).toEqual({ moved: numbers, refused: [] })
  for (const number of numbers) {
    expect(await find(number)).toMatchObject({ state: 'submitted', returnedNote: null })
    const verified = await world.as(null).application.verifyReceipt({ number })
    expect(verified).toMatchObject({ number, unchanged: true })
  }
  const letters = await world.payload.db.find<Letter>({
    collection: 'letters',
    where: { name: { equals: 'application.recalled' } },
  })
  expect(letters.docs.map(({ locale }) => locale)).toEqual(['ru', 'ru'])
  // what was not returned has nothing to be taken back
  expect(await all(numbers, 'recall')).toEqual({ moved: [], refused: numbers })
})

it('what the applicant has changed since is not taken from them', async () => {
  const { number, application } = await submit()
  await all([number], 'return', note)
  const { revision } = await find(number)
  const saved = await application.save({
    number,
    revision: String(revision),
    'a.why': 'Енді мүлде басқа себебім бар.',
  })
  expect(saved).toMatchObject({ ok: true })
  expect(await all([number], 'recall')).toEqual({ moved: [], refused: [number] })
  expect(await find(number)).toMatchObject({ state: 'returned', returnedNote: note })
})
