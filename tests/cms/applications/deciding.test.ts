import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyScores } from '../../../cms/reviews/chain.ts'
import { openReviewWorld } from './review-world.ts'

type ReviewWorld = Awaited<ReturnType<typeof openReviewWorld>>
let world: ReviewWorld['world']
let editor: ReviewWorld['editor']
let second: ReviewWorld['second']
let partner: ReviewWorld['partner']
let applicant: ReviewWorld['applicant']
let call: ReviewWorld['call']
let number: ReviewWorld['number']
let apply: ReviewWorld['apply']
let read: ReviewWorld['read']

beforeAll(async () => {
  const opened = await openReviewWorld()
  ;({ world, editor, second, partner, applicant, call, number, apply, read } = opened)
  await world.as(partner).review.assignAll({ call: String(call.id) })
  const [first, other] = opened.reviewers
  await opened.score(first, 8, 4)
  await opened.score(other, 3, 2)
})
afterAll(() => world.close())

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
