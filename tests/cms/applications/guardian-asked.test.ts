import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Call, Guardianship, Profile, User } from '../../../cms/payload-types.ts'
import { unseal } from '../../../cms/sealed.ts'
import { answers, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let call: Call
let pupil: User
let profile: Profile
let number: string
beforeAll(async () => {
  world = await openApplicationsWorld()
  call = await world.call()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.payload.db.deleteMany({ collection: 'letters', where: {} })
  pupil = await world.user(['member'])
  profile = await world.profile({ user: pupil.id })
  const { application } = world.as(pupil)
  const started = await application.start({ call: call.slug!, locale: 'kk', ...answers })
  if (!started.ok) throw new Error(started.reason)
  number = started.number
})

async function lettersOf() {
  const { docs } = await world.payload.find({
    collection: 'letters',
    where: { name: { equals: 'application.consent' } },
    sort: 'id',
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ to, content }) => ({
    to,
    token: /\/word\/([^/]+)\//.exec(unseal<{ url: string }>('letters', content!)!.url)![1]!,
  }))
}
const ask = (email: string) =>
  world.as(pupil).application.ask({ number, kind: 'consent', personName: 'Ағасы', email })

describe('consent by a link', () => {
  it('is not the applicant’s own to give', async () => {
    expect(await ask(pupil.email.toUpperCase())).toEqual({ ok: false, reason: 'own' })
    expect(await ask('agasy@example.kz')).toEqual({ ok: true })
    expect(await lettersOf()).toMatchObject([{ to: 'agasy@example.kz' }])
  })

  it('is no teacher’s to give for a pupil', async () => {
    const teacher = await world.user(['member'])
    await world.profile({ user: teacher.id, kind: 'teacher', birthDate: '1980-01-01' })
    const typed = {
      'pupil.0.familyName': 'Бүркітов',
      'pupil.0.givenName': 'Алаш',
      'pupil.0.birthDate': '2012-05-06',
      'pupil.0.grade': '8',
      'pupil.0.guardianName': 'Бүркіт',
      'pupil.0.guardianEmail': teacher.email,
    }
    expect(
      await world.as(teacher).application.startBatch({ call: call.slug!, ...typed }),
    ).toMatchObject({ rows: [{ ok: false, problems: ['guardianEmail'] }] })
    expect(await lettersOf()).toEqual([])
  })
})

describe('of a child whose guardian is known', () => {
  let guardian: User
  let tie: Guardianship
  beforeEach(async () => {
    guardian = await world.user(['guardian'])
    tie = await world.create<Guardianship>('guardianships', {
      child: profile.id,
      guardian: guardian.id,
      guardianName: 'Анасы',
      email: 'eski@example.kz',
      link: 'centre',
      state: 'active',
      tokenHash: `t${profile.id}`,
      codeHash: `c${profile.id}`,
      expiresAt: new Date().toISOString(),
    })
  })
  const standing = async () =>
    (await world
      .as(guardian)
      .consents.listConsents({ person: profile.handle, locale: 'kk' }))!.rows.find(
      ({ purpose }) => purpose === 'participation',
    )!.standing

  it('nobody else is asked, and the guardian at the address of the account', async () => {
    expect(await ask('agasy@example.kz')).toEqual({ ok: false, reason: 'guardianKnown' })
    expect(await ask('eski@example.kz')).toEqual({ ok: false, reason: 'guardianKnown' })
    const { application } = world.as(pupil)
    expect((await application.look({ number }))!.guardians).toEqual(['Анасы'])
    expect(await application.askGuardian({ number })).toEqual({ ok: true })
    expect(await application.askGuardian({ number })).toEqual({ ok: true })
    const letters = await lettersOf()
    expect(letters.map(({ to }) => to)).toEqual([guardian.email])
    const given = { token: letters[0]!.token, answer: 'give', agree: 'yes' }
    expect(await world.as(null).application.giveWord(given)).toEqual({ ok: true })
    expect(await standing()).toMatchObject({ how: 'link', giverName: 'Анасы' })
    // the word stands as long as the guardian does
    await world.as(guardian).guardians.endGuardianship({ guardianship: String(tie.id) })
    const { docs } = await world.payload.find({
      collection: 'consents',
      where: { profile: { equals: profile.id } },
      sort: '-id',
      limit: 1,
      overrideAccess: true,
    })
    expect(docs).toMatchObject([{ purpose: 'participation', entry: 'withdrawn' }])
  })

  it('no stranger is asked for somebody else’s application', async () => {
    const stranger = await world.user(['member'])
    expect(await world.as(stranger).application.askGuardian({ number })).toEqual({
      ok: false,
      reason: 'notFound',
    })
    expect(await lettersOf()).toEqual([])
  })
})
