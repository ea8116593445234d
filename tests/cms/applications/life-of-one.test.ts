import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Call, User } from '../../../cms/payload-types.ts'
import { adult, answers, inDays, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let member: User
beforeAll(async () => {
  world = await openApplicationsWorld()
  call = await world.call()
  member = await world.user(['member'])
})
afterAll(() => world.close())

const rows = async (collection: 'moves' | 'letters' | 'changes', where: object = {}) =>
  (
    await world.payload.find({
      collection,
      where: where as never,
      sort: 'id',
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
  ).docs
const stored = async (number: string) =>
  (
    await world.payload.find({
      collection: 'applications',
      where: { number: { equals: number } },
      depth: 0,
      overrideAccess: true,
    })
  ).docs[0]!
const begin = async (who: User, slug = call.slug!) => {
  const started = await world.as(who).application.start({ call: slug, locale: 'ru', ...answers })
  if (!started.ok) throw new Error(started.reason)
  return started.number
}
const fill = (who: User, number: string, revision: number, more: object = {}) =>
  world.as(who).application.save({
    number,
    revision: String(revision),
    ...adult,
    'p.region': String(world.region.id),
    ...more,
  })

describe('an application', () => {
  it('keeps a visitor’s first answers until the sign-in, once', async () => {
    const asked = await world
      .as(null)
      .application.start({ call: call.slug!, locale: 'kk', ...answers })
    if (asked.ok || asked.reason !== 'signIn') throw new Error('a visitor was let in')
    const late = await world.user(['member'])
    const started = await world.as(late).application.resume(asked.token)
    expect(started.ok && (await stored(started.number)).answers).toEqual({ why: answers['a.why'] })
    expect(await world.as(late).application.resume(asked.token)).toMatchObject({ ok: false })
  })

  it('goes from draft to a receipt that can be verified, and says so once', async () => {
    const number = await begin(member)
    expect(await begin(member)).toBe(number)
    const early = await world.as(member).application.submit({ number })
    expect(early).toMatchObject({ ok: false, reason: 'lacking' })
    expect(await fill(member, number, 0)).toMatchObject({ ok: true, revision: 1 })
    const both = await Promise.all([
      world.as(member).application.submit({ number }),
      world.as(member).application.submit({ number }),
    ])
    const [first, second] = both.map((each) => each.ok && each.receipt)
    expect(first).toMatchObject({ number })
    expect(second).toEqual(first)
    const { id, state, identifying } = await stored(number)
    expect({ state, identifying }).toEqual({
      state: 'submitted',
      identifying: { place: 'Қаратұма' },
    })
    expect(await rows('moves', { application: { equals: id } })).toMatchObject([
      { move: 'submit', from: 'draft', to: 'submitted', actor: String(member.id) },
    ])
    expect(await rows('changes', { subject: { equals: 'applications' } })).toHaveLength(1)
    const verify = () => world.as(null).application.verifyReceipt({ number: number.toLowerCase() })
    expect(await verify()).toMatchObject({ number, unchanged: true })
    const letters = await rows('letters', { name: { equals: 'application.submitted' } })
    expect(letters).toMatchObject([{ to: member.email, locale: 'ru' }])
    await world.payload.db.updateOne({
      collection: 'applications',
      id,
      data: { answers: { why: 'Басқа сөз' } },
    })
    expect(await verify()).toMatchObject({ unchanged: false })
  })

  it('refuses a form that was filled before another save, and shows what is stored', async () => {
    const other = await world.user(['member'])
    const number = await begin(other)
    expect(await fill(other, number, 0, { 'p.school': 'Бірінші қойынды' })).toMatchObject({
      ok: true,
    })
    expect(await fill(other, number, 0, { 'p.school': 'Екінші қойынды' })).toMatchObject({
      ok: false,
      reason: 'stale',
      stored: { person: { school: 'Бірінші қойынды' }, revision: 1 },
    })
    expect((await stored(number)).school).toBe('Бірінші қойынды')
  })

  it('never stores an identity number', async () => {
    const number = await begin(await world.user(['member']))
    expect(await fill(member, number, 0, { 'a.why': 'x' })).toMatchObject({ reason: 'notFound' })
    const owner = await world.user(['member'])
    const own = await begin(owner)
    expect(await fill(owner, own, 0, { 'a.place': 'ЖСН 850101300005' })).toMatchObject({
      ok: false,
    })
  })

  it('is returned with a reason, put right and submitted again, also after the end', async () => {
    const { slug, id } = await world.call()
    const owner = await world.user(['member'])
    const editor = await world.user(['editor'])
    const number = await begin(owner, slug!)
    await fill(owner, number, 0)
    await world.as(owner).application.submit({ number })
    const move = { numbers: [number], move: 'return' }
    expect(await world.as(owner).organiser.moveAll({ ...move, note: 'Жоқ' })).toMatchObject({
      moved: [],
    })
    expect(await world.as(editor).organiser.moveAll({ ...move, note: '' })).toMatchObject({
      moved: [],
    })
    const note = 'Бюджетін нақтылаңыз.'
    expect(await world.as(editor).organiser.moveAll({ ...move, note })).toMatchObject({
      moved: [number],
    })
    const { revision, returnedNote } = await stored(number)
    expect(returnedNote).toBe(note)
    expect(await rows('letters', { name: { equals: 'application.returned' } })).toHaveLength(1)
    await world.payload.db.updateOne({
      collection: 'calls',
      id,
      data: { closesAt: inDays(-1) },
    })
    expect(
      await fill(owner, number, revision, { 'a.why': 'Бюджеті үш жүз мың теңге.' }),
    ).toMatchObject({ ok: true })
    const again = await world.as(owner).application.submit({ number })
    expect(again).toMatchObject({ ok: true, receipt: { number: `${number}-2` } })
    const verify = (receipt: string) =>
      world.as(null).application.verifyReceipt({ number: receipt })
    expect(await verify(`${number}-2`)).toMatchObject({ unchanged: true })
    // of the first it is known that it was issued
    expect(await verify(number)).toMatchObject({ unchanged: null })
    // pressed again once it is with the reviewers, the answer is still the receipt
    await world.as(editor).organiser.moveAll({ numbers: [number], move: 'take' })
    expect(await world.as(owner).application.submit({ number })).toMatchObject({
      receipt: { number: `${number}-2` },
    })
  })

  it('takes a save whose answer was lost for the form’s own', async () => {
    const other = await world.user(['member'])
    const number = await begin(other)
    expect(await fill(other, number, 0, { attempt: 'one' })).toMatchObject({ ok: true })
    const late = { attempt: 'two', 'p.school': 'Жалғасы' }
    expect(await fill(other, number, 0, { ...late, earlier: 'zero' })).toMatchObject({
      reason: 'stale',
    })
    expect(await fill(other, number, 0, { ...late, earlier: 'zero one' })).toMatchObject({
      ok: true,
      revision: 2,
    })
  })

  it('is withdrawn, and another one may be made', async () => {
    const other = await world.user(['member'])
    const number = await begin(other)
    expect(await world.as(member).application.withdraw({ number })).toMatchObject({
      reason: 'notFound',
    })
    expect(await world.as(other).application.withdraw({ number })).toMatchObject({ ok: true })
    expect(await world.as(other).application.withdraw({ number })).toMatchObject({
      reason: 'notNow',
    })
    expect(await begin(other)).not.toBe(number)
  })

  it.each([
    ['closed', { opensAt: inDays(-9), closesAt: inDays(-1), decisionOn: null }],
    ['notYet', { opensAt: inDays(1) }],
  ])('is not begun where the call is %s', async (reason, dates) => {
    const { slug } = await world.call(dates)
    const started = await world.as(member).application.start({ call: slug!, locale: 'kk' })
    expect(started).toEqual({ ok: false, reason })
  })

  it('needs a guardian for a minor, and a minor’s guardian may apply', async () => {
    const child = await world.profile()
    const guardian = await world.user(['guardian'])
    await world.create('guardianships', {
      child: child.id,
      guardian: guardian.id,
      guardianName: 'Бесік',
      link: 'centre',
      state: 'active',
      expiresAt: inDays(1),
    })
    const started = await world
      .as(guardian)
      .application.start({ call: call.slug!, locale: 'kk', for: String(child.id), ...answers })
    if (!started.ok) throw new Error(started.reason)
    const { number } = started
    expect(await stored(number)).toMatchObject({ onBehalf: 'guardian', familyName: 'Тобылғина' })
    const refused = await world.as(guardian).application.submit({ number })
    expect(refused).toMatchObject({ reason: 'lacking', lacking: { consent: true, person: [] } })
    await world.create('consents', {
      profile: child.id,
      purpose: 'participation',
      giverName: 'Бесік',
      language: 'kk',
      paperOn: '2026-01-15',
      paperPlace: 'Тараз',
    })
    expect(await world.as(guardian).application.submit({ number })).toMatchObject({ ok: true })
    const stranger = await world
      .as(member)
      .application.start({ call: call.slug!, locale: 'kk', for: String(child.id) })
    expect(stranger).toEqual({ ok: false, reason: 'notYours' })
  })
})
