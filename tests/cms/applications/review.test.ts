import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyScores } from '../../../cms/reviews/chain.ts'
import type { Application, Call, User } from '../../../cms/payload-types.ts'
import { adult, answers, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let applicant: User
let reviewers: User[]
let editor: User
let second: User
let partner: User
let number: string

beforeAll(async () => {
  world = await openApplicationsWorld()
  reviewers = [await world.user(['reviewer']), await world.user(['reviewer'])]
  editor = await world.user(['editor'])
  second = await world.user(['editor'])
  partner = await world.user(['partner'], { organisation: world.organisation.id })
  applicant = await world.user(['member'])
  call = await world.call({
    kind: 'award',
    award: 'volunteering',
    organisation: world.organisation.id,
    reviewers: reviewers.map(({ id }) => id),
    floors: { ruralPercent: 0, regionalPercent: 0 },
  })
  await world.profile({
    user: applicant.id,
    kind: 'leader',
    birthDate: '1998-05-06',
    familyName: 'Жақсылықова',
    givenName: 'Айару',
  })
  number = await apply(applicant)
})
afterAll(() => world.close())

async function apply(who: User) {
  const { application } = world.as(who)
  const started = await application.start({ call: call.slug!, locale: 'ru', ...answers })
  if (!started.ok) throw new Error(started.reason)
  const own = { ...adult, 'p.school': 'Семей мектебі', 'p.settlement': 'Семей' }
  const region = { 'p.region': String(world.region.id) }
  await application.save({ number: started.number, revision: '0', ...own, ...region })
  const submitted = await application.submit({ number: started.number })
  if (!submitted.ok) throw new Error(JSON.stringify(submitted))
  return started.number
}

const read = async <T>(collection: string, user: User | null, where: object = {}) =>
  (
    await world.payload.find({
      collection: collection as 'applications',
      where: where as never,
      depth: 0,
      overrideAccess: false,
      user: user && { ...user, collection: 'users' },
    })
  ).docs as unknown as T[]

describe('reviewing', () => {
  it('shows a reviewer nothing before it is assigned', async () => {
    expect(await read('applications', reviewers[0]!)).toEqual([])
    expect(await world.as(applicant).review.assignAll({ call: String(call.id) })).toMatchObject({
      reason: 'notYours',
    })
  })

  it('is assigned to two, and hides who the applicant is', async () => {
    const assigned = await world.as(partner).review.assignAll({ call: String(call.id) })
    expect(assigned).toEqual({ ok: true, assigned: 2, short: 0 })
    expect(await world.as(editor).review.assignAll({ call: String(call.id) })).toMatchObject({
      assigned: 0,
    })
    const [seen] = await read<Application>('applications', reviewers[0]!)
    expect(seen).toMatchObject({ number, state: 'in_review', answers: { why: answers['a.why'] } })
    for (const hidden of [
      'familyName',
      'givenName',
      'school',
      'settlement',
      'birthDate',
      'account',
      'identifying',
      'reviewers',
      'points',
    ])
      expect(seen).not.toHaveProperty(hidden)
    for (const where of [
      { familyName: { equals: 'Жақсылықова' } },
      { settlement: { exists: true } },
    ])
      expect(await read('applications', reviewers[0]!, where).catch(() => [])).toEqual([])
    expect((await read<Application>('applications', editor))[0]).toHaveProperty('familyName')
    expect((await read<Application>('applications', applicant))[0]).toHaveProperty('familyName')
    expect(await read('applications', await world.user(['partner']))).toEqual([])
    expect(await read('applications', null).catch(() => [])).toEqual([])
  })

  it('keeps scores from the other reviewer until both are in, and chains them', async () => {
    const of = async (reviewer: User) => (await read<{ id: number }>('reviews', reviewer))[0]!.id
    const [first, other] = reviewers as [User, User]
    const scores = { comment: 'Идея жақсы, жоспары нақты емес.', 's.idea': '8', 's.work': '4' }
    const incomplete = await world
      .as(first)
      .review.submitReview({ review: String(await of(first)), ...scores, 's.work': '6' })
    expect(incomplete).toMatchObject({ lacking: ['work'] })
    const firstId = await of(first)
    expect(
      await world.as(first).review.submitReview({ review: String(firstId), ...scores }),
    ).toEqual({ ok: true })
    expect(
      await world.as(first).review.submitReview({ review: String(firstId), ...scores }),
    ).toEqual({ ok: false, reason: 'notNow' })
    expect(
      await world.as(other).review.submitReview({ review: String(firstId), ...scores }),
    ).toEqual({ ok: false, reason: 'notFound' })
    expect(await read('reviews', other)).toHaveLength(1)
    const otherId = await of(other)
    const low = { ...scores, 's.idea': '3', 's.work': '2' }
    await world.as(other).review.submitReview({ review: String(otherId), ...low })
    expect(await read('reviews', other)).toHaveLength(2)
    expect(await read('reviews', applicant).catch(() => [])).toEqual([])
    const oversight = await world.as(editor).review.readOversight({ call: String(call.id) })
    expect(Object.values(oversight!.spreads)[0]).toMatchObject({
      lowest: 33.3,
      highest: 80,
      outliers: [0, 1],
    })
    expect(oversight!.chain).toEqual({ ok: true, links: 2 })
    await world.payload.db.updateOne({
      collection: 'reviews',
      id: otherId,
      data: { scores: { idea: 9, work: 2 } },
    })
    expect(await verifyScores(world.payload, call.id)).toEqual({ ok: false, seq: 2 })
    await world.payload.db.updateOne({
      collection: 'reviews',
      id: otherId,
      data: { scores: { idea: 3, work: 2 } },
    })
    expect(await verifyScores(world.payload, call.id)).toEqual({ ok: true, links: 2 })
  })
})

describe('deciding', () => {
  it('takes two people, tells the applicant, and brings about what follows', async () => {
    const ranking = await world.as(editor).decision.readRanking({ call: String(call.id) })
    expect(ranking!.list).toMatchObject([{ number, accepted: true, way: 'score', points: 56.7 }])
    expect(
      await world.as(applicant).decision.propose({ number, outcome: 'accepted' }),
    ).toMatchObject({
      reason: 'notYours',
    })
    expect(
      await world
        .as(editor)
        .decision.propose({ number, outcome: 'accepted', feedback: 'Жарайсыз!' }),
    ).toEqual({ ok: true })
    expect(await read('decisions', applicant)).toEqual([])
    const { proposals } = (await world.as(second).decision.readRanking({ call: String(call.id) }))!
    expect(proposals).toMatchObject([{ number, outcome: 'accepted', own: false }])
    const seen = proposals[0]!.at
    expect(await world.as(editor).decision.confirm({ number, seen })).toMatchObject({
      reason: 'sameTwice',
    })
    const undecided = async () =>
      (await world.as(second).decision.readRanking({ call: String(call.id) }))!.undecided
    expect(await undecided()).toBe(1)
    expect(await world.as(second).decision.confirm({ number, seen })).toMatchObject({ ok: true })
    expect(await undecided()).toBe(0)
    expect(await read('decisions', applicant)).toMatchObject([
      { outcome: 'accepted', feedback: 'Жарайсыз!' },
    ])
    const [listed] = await read<object>('decisions', null)
    expect(listed).toMatchObject({ label: 'А. Ж.', outcome: 'accepted' })
    for (const hidden of ['feedback', 'application', 'proposedBy'])
      expect(listed).not.toHaveProperty(hidden)
    const awards = await world.payload.find({
      collection: 'awards',
      overrideAccess: true,
      depth: 0,
    })
    expect(awards.docs).toMatchObject([{ category: 'volunteering', outcome: 'laureate' }])
    const letters = await world.payload.find({
      collection: 'letters',
      where: { name: { equals: 'application.accepted' } },
      overrideAccess: true,
    })
    expect(letters.docs).toMatchObject([{ locale: 'ru', to: applicant.email }])
  })

  it('hears an appeal in its time, and may look again', async () => {
    const other = await world.user(['member'])
    const declined = await apply(other)
    await world.as(editor).review.assignAll({ call: String(call.id) })
    await world.as(editor).decision.propose({ number: declined, outcome: 'declined' })
    expect(
      await world.as(other).decision.appeal({ number: declined, appeal: 'x'.repeat(30) }),
    ).toMatchObject({ reason: 'notNow' })
    const seen = new Date().toISOString()
    // the proposal is another than the one that the second person has read
    await world
      .as(editor)
      .decision.propose({ number: declined, outcome: 'declined', feedback: 'Жоқ' })
    expect(await world.as(second).decision.confirm({ number: declined, seen })).toMatchObject({
      reason: 'changed',
    })
    expect(
      await world.as(second).decision.confirmAll({ call: String(call.id), seen }),
    ).toMatchObject({ done: 0 })
    expect(await world.as(second).decision.confirm({ number: declined })).toMatchObject({
      reason: 'changed',
    })
    await world.as(second).decision.confirm({ number: declined, seen: new Date().toISOString() })
    const words = { number: declined, appeal: 'Жобамның екінші бөлігі ескерілмепті.' }
    expect(await world.as(applicant).decision.appeal(words)).toMatchObject({ reason: 'notFound' })
    const [decided] = await read<{ id: number; decidedAt: string; appealUntil: string }>(
      'decisions',
      other,
    )
    // ten days, as is published
    expect(Date.parse(decided!.appealUntil) - Date.parse(decided!.decidedAt)).toBe(864_000_000)
    const setUntil = (appealUntil: string) =>
      world.payload.db.updateOne({
        collection: 'decisions',
        id: decided!.id,
        data: { appealUntil },
      })
    await setUntil(new Date(Date.now() - 1000).toISOString())
    expect(await world.as(other).decision.appeal(words)).toEqual({ ok: false, reason: 'over' })
    await setUntil(decided!.appealUntil)
    expect(await world.as(other).decision.appeal({ ...words, appeal: 'Жоқ' })).toMatchObject({
      reason: 'incomplete',
    })
    expect(await world.as(other).decision.appeal(words)).toEqual({ ok: true })
    expect(await world.as(other).decision.appeal(words)).toMatchObject({ reason: 'again' })
    const told = await world.payload.find({
      collection: 'letters',
      where: { name: { equals: 'application.appealed' } },
      sort: 'to',
      overrideAccess: true,
    })
    expect(told.docs.map(({ to }) => to)).toEqual([partner.email])
    const [organised] = await world.as(editor).organiser.listCalls()
    expect(organised!.appeals).toHaveLength(1)
    const asked = { call: organised!.id }
    expect(await world.as(editor).organiser.organises(asked)).toBe(true)
    expect(await world.as(other).organiser.organises(asked)).toBe(false)
    const answer = { number: declined, answer: 'Дұрыс айтасыз, қайта қараймыз.', upheld: 'yes' }
    expect(await world.as(other).decision.answerAppeal(answer)).toMatchObject({
      reason: 'notFound',
    })
    expect(await world.as(editor).decision.answerAppeal(answer)).toMatchObject({
      ok: true,
      application: { state: 'in_review' },
    })
  })

  it('leaves nothing of who is erased but what names nobody', async () => {
    const { erase } = await import('../../../cms/erasure/erase.ts')
    await erase(world.payload, world.dataDir, {
      subject: 'users',
      id: applicant.id,
      askedBy: 'self',
    })
    expect(await read('applications', editor, { number: { equals: number } })).toEqual([])
    const verified = await world.as(null).application.verifyReceipt({ number })
    expect(verified).toMatchObject({ number, unchanged: null })
    expect(await verifyScores(world.payload, call.id)).toEqual({ ok: true, links: 2 })
  })
})
