import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call, User } from '../../../cms/payload-types.ts'
import { unseal } from '../../../cms/sealed.ts'
import { adult, answers, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let editor: User
beforeAll(async () => {
  world = await openApplicationsWorld()
  call = await world.call({ needsRecommendation: true })
  editor = await world.user(['editor'])
})
afterAll(() => world.close())

const newsOf = async (who: User, locale = 'kk') =>
  (await world.as(who).notifications.listOwn({ locale })).docs
    .map(({ text, path }) => ({ text, path }))
    .toReversed()
const letters = async (where: object) =>
  (
    await world.payload.find({
      collection: 'letters',
      where: where as never,
      sort: '-id',
      overrideAccess: true,
    })
  ).docs

/** Begun by an adult, with a recommendation asked for and given. */
async function begin(who: User) {
  const { application } = world.as(who)
  const started = await application.start({ call: call.slug!, locale: 'kk', ...answers })
  if (!started.ok) throw new Error(started.reason)
  const { number } = started
  const region = { 'p.region': String(world.region.id) }
  await application.save({ number, revision: '0', ...adult, ...region })
  const whom = { kind: 'recommendation', personName: 'Толқын', email: 'tolqyn@example.kz' }
  expect(await application.ask({ number, ...whom })).toEqual({ ok: true })
  const [letter] = await letters({ name: { equals: 'application.recommendation' } })
  const { url } = unseal<{ url: string }>('letters', letter!.content!)!
  const token = /\/word\/([^/]+)\//.exec(url)![1]!
  return { number, token }
}

test('what becomes of an application stands in the account, in the reader’s language, but not what they did themselves', async () => {
  const owner = await world.user(['member'])
  const { number, token } = await begin(owner)
  const path = `/account/applications/${number}/`
  const text = 'Екі жыл бойы үйірмені өзі жүргізді.'
  expect(await world.as(null).application.giveWord({ token, answer: 'give', text })).toEqual({
    ok: true,
  })
  const word = { text: expect.stringContaining('Жауап берген: Толқын. Жауабы: Берілді.'), path }
  expect(await newsOf(owner)).toEqual([word])

  expect(await world.as(owner).application.submit({ number })).toMatchObject({ ok: true })
  expect(await newsOf(owner)).toEqual([word])
  const wish = { numbers: [number], move: 'return', note: 'Бюджетін нақтылаңыз.' }
  await world.as(editor).organiser.moveAll(wish)
  expect(await newsOf(owner, 'ru')).toMatchObject([
    {},
    { text: expect.stringMatching(/«Стажировка в лаборатории» \(EU-.+\)\. Состояние: /), path },
  ])
  // its letter is its own, so notifications write none of it
  const { docs } = await world.payload.find({
    collection: 'notifications',
    where: { and: [{ user: { equals: owner.id } }, { kind: { equals: 'application_moved' } }] },
    overrideAccess: true,
  })
  expect(docs).toMatchObject([{ mail: 'none' }])
  expect(await letters({ name: { equals: 'application.returned' } })).toHaveLength(1)
})

test('whom somebody applies for hears of it too', async () => {
  const teacher = await world.user(['member'])
  const pupil = await world.user(['member'])
  const profile = await world.profile({ user: pupil.id })
  const { number } = await begin(teacher)
  const { docs } = await world.payload.find({
    collection: 'applications',
    where: { number: { equals: number } },
    overrideAccess: true,
  })
  const { id } = docs[0]!
  const data = { profile: profile.id, state: 'submitted' as const }
  await world.payload.db.updateOne({ collection: 'applications', id, data })
  await world
    .as(editor)
    .organiser.moveAll({ numbers: [number], move: 'return', note: 'Түзетіңіз.' })
  for (const who of [teacher, pupil])
    expect((await newsOf(who)).at(-1)).toMatchObject({ text: expect.stringContaining(number) })
})

const iin = '850101300005'
test('an identity number is refused in words, in whatever form somebody writes it, and kept nowhere', async () => {
  const owner = await world.user(['member'])
  const { number, token } = await begin(owner)
  const visitor = world.as(null)
  const refused = { ok: false, reason: 'identityNumber' }
  const form = { call: call.slug!, locale: 'kk', 'a.why': `Нөмірім ${iin}` }
  expect(await visitor.application.start(form)).toEqual(refused)
  expect(await world.as(owner).application.start(form)).toEqual(refused)
  const word = { token, answer: 'give', text: `Оның ЖСН-і ${iin}, жақсы оқиды.` }
  expect(await visitor.application.giveWord(word)).toEqual(refused)
  const appeal = { number, appeal: `Келіспеймін, менің ЖСН-ім ${iin}.` }
  expect(await world.as(owner).decision.appeal(appeal)).toEqual(refused)
  const review = { review: '1', comment: `Өтінім иесінің нөмірі ${iin} екен.` }
  expect(await world.as(editor).review.submitReview(review)).toEqual(refused)
  expect(
    await world.as(editor).review.declareConflict({ review: '1', conflict: `Таныс: ${iin}` }),
  ).toEqual(refused)
  const answer = { number, answer: `Сіздің ЖСН-іңіз ${iin} емес пе?`, upheld: 'no' }
  expect(await world.as(editor).decision.answerAppeal(answer)).toEqual(refused)
  const move = { numbers: [number], move: 'return', note: `ЖСН ${iin} жазыңыз.` }
  expect(await world.as(editor).organiser.moveAll(move)).toEqual({ moved: [], refused: [number] })
  const { totalDocs } = await world.payload.count({
    collection: 'links',
    where: { purpose: { equals: 'application' } },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(0)
})
