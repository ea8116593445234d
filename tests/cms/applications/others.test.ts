import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unseal } from '../../../cms/sealed.ts'
import type { Call, User } from '../../../cms/payload-types.ts'
import { adult, answers, openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
beforeAll(async () => {
  world = await openApplicationsWorld()
})
afterAll(() => world.close())

/** The letters of a name with what fills them, in the order they were written. */
async function lettersOf(name: string) {
  const { docs } = await world.payload.find({
    collection: 'letters',
    where: { name: { equals: `application.${name}` } },
    sort: 'id',
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ to, locale, content }) => ({
    to,
    locale,
    ...unseal<{ url: string; call: string; note: string; applicant: string }>('letters', content!),
  }))
}
const tokenOf = ({ url }: { url?: string }) => /\/word\/([^/]+)\//.exec(url ?? '')![1]!

describe('a team', () => {
  let captain: User
  let number: string
  const member = {
    'team.0.name': 'Самал',
    'team.0.email': 'Samal@example.kz',
    'team.0.role': 'Код',
  }

  beforeAll(async () => {
    captain = await world.user(['member'])
    const call = await world.call({ team: true })
    const { application } = world.as(captain)
    const started = await application.start({ call: call.slug!, locale: 'kk', ...answers })
    if (!started.ok) throw new Error(started.reason)
    number = started.number
    await application.save({
      number,
      revision: '0',
      ...adult,
      'p.region': String(world.region.id),
      ...member,
      'team.1.name': 'Дәурен',
    })
  })
  const submit = () => world.as(captain).application.submit({ number })
  const give = (token: string, more: object) =>
    world.as(null).application.giveWord({ token, answer: 'give', agree: 'yes', ...more })

  it('is submitted only once every member has agreed', async () => {
    const { application } = world.as(captain)
    expect(await submit()).toMatchObject({ lacking: { members: ['Самал', 'Дәурен'] } })
    expect(await application.askTeam({ number })).toEqual({ ok: false, reason: 'incomplete' })
    await application.save({
      number,
      revision: '1',
      ...member,
      'team.1.name': 'Дәурен',
      'team.1.email': 'dauren@example.kz',
    })
    expect(await application.askTeam({ number })).toEqual({ ok: true, asked: 2 })
    expect(await application.askTeam({ number })).toEqual({ ok: true, asked: 0 })
    const letters = await lettersOf('member')
    expect(letters.map(({ to }) => to)).toEqual(['samal@example.kz', 'dauren@example.kz'])
    expect(await give(tokenOf(letters[0]!), { text: 'Бағдарламасын жазамын' })).toEqual({
      ok: true,
    })
    expect(await submit()).toMatchObject({ lacking: { members: ['Дәурен'] } })
  })

  it('a member who is not of age brings a guardian, whose word is not the applicant’s', async () => {
    const [, letter] = await lettersOf('member')
    const token = tokenOf(letter!)
    expect(await give(token, { minor: 'yes' })).toEqual({ ok: false, reason: 'guardian' })
    const guardian = { guardianName: 'Гүлжан', guardianEmail: 'guljan@example.kz' }
    expect(await give(token, { minor: 'yes', ...guardian })).toEqual({ ok: true })
    expect(await submit()).toMatchObject({ lacking: { members: ['Дәурен'] } })
    const [asked] = await lettersOf('consent')
    expect(asked).toMatchObject({ to: 'guljan@example.kz', applicant: 'Дәурен' })
    const until = (expiresAt: string) =>
      world.payload.db.updateOne({
        collection: 'statements',
        where: { email: { equals: 'guljan@example.kz' } },
        data: { expiresAt },
        returning: false,
      })
    await until(new Date(Date.now() - 1000).toISOString())
    const late = { token: tokenOf(asked!) }
    expect(await world.as(null).application.readWanted(late)).toBeUndefined()
    expect(await give(late.token, {})).toEqual({ ok: false, reason: 'over' })
    await until(new Date(Date.now() + 60_000).toISOString())
    expect(await world.as(null).application.readWanted({ token: tokenOf(asked!) })).toMatchObject({
      kind: 'consent',
      applicant: 'Дәурен',
    })
    expect(await give(tokenOf(asked!), {})).toEqual({ ok: true })
    expect(await submit()).toMatchObject({ ok: true })
  })
})

describe('a teacher', () => {
  let teacher: User
  let call: Call
  let card: string
  beforeAll(async () => {
    teacher = await world.user(['member'])
    await world.profile({
      kind: 'teacher',
      familyName: 'Есептегенов',
      birthDate: '1980-01-01',
      user: teacher.id,
      grade: null,
    })
    call = await world.call()
    const pupil = await world.user(['member'])
    await world.profile({ user: pupil.id, givenName: 'Томирис', school: null })
    const group = await world.create<{ id: number }>('pupil-groups', {
      name: '9 «А»',
      code: '7KQ4X',
      keeper: teacher.id,
    })
    const made = await world.create<{ id: number }>('pupil-cards', {
      user: pupil.id,
      pupilGroup: group.id,
      number: 1,
      code: '7KQ4X-01',
      pinHash: 'x',
      madeBy: teacher.id,
    })
    card = String(made.id)
  })
  const typed = {
    'pupil.0.familyName': 'Бүркітов',
    'pupil.0.givenName': 'Алаш',
    'pupil.0.birthDate': '2012-05-06',
    'pupil.0.grade': '8',
    'pupil.0.guardianName': 'Бүркіт',
    'pupil.0.guardianEmail': 'burkit@example.kz',
  }

  it('begins a form for each pupil, and asks each guardian once', async () => {
    const { application } = world.as(teacher)
    expect(await application.readBatch({ call: call.slug! })).toMatchObject({
      pupils: [{ card, applied: false }],
      begun: [],
    })
    const given = {
      call: call.slug!,
      card,
      [`guardianName.${card}`]: 'Бесік',
      [`guardianEmail.${card}`]: 'besik@example.kz',
      ...typed,
      'pupil.1.familyName': 'Аты жоқ',
    }
    const before = (await lettersOf('consent')).length
    const slip = { call: call.slug!, card, [`guardianEmail.${card}`]: 'besik@' }
    expect(await application.startBatch(slip)).toEqual({
      ok: true,
      rows: [{ row: card, ok: false, problems: ['guardianEmail'] }],
    })
    expect((await application.readBatch({ call: call.slug! }))!.begun).toEqual([])
    const started = await application.startBatch(given)
    if (!started.ok) throw new Error(started.reason)
    expect(started.rows).toMatchObject([
      { row: card, ok: true },
      { row: 0, ok: true },
      { row: 1, ok: false, problems: expect.arrayContaining(['givenName', 'guardianEmail']) },
    ])
    const again = await application.startBatch(given)
    expect(again).toMatchObject({ rows: [{ number: started.rows[0]!.number }, {}, {}] })
    const letters = (await lettersOf('consent')).slice(before)
    expect(letters.map(({ to }) => to)).toEqual(['besik@example.kz', 'burkit@example.kz'])
    const { begun, pupils } = (await application.readBatch({ call: call.slug! }))!
    expect(pupils).toMatchObject([{ applied: true }])
    expect(begun.map(({ name, lacksConsent }) => [name, lacksConsent])).toEqual([
      ['Бүркітов Алаш', true],
      ['Тобылғина Томирис', true],
    ])
    // the school of who has none in the record is the teacher's
    const look = await application.look({ number: started.rows[0]!.number! })
    expect(look!.person).toMatchObject({ school: 'Қаратұма мектебі', familyName: 'Тобылғина' })
  })

  it('is the only one who may', async () => {
    const other = await world.user(['member'])
    expect(await world.as(other).application.startBatch({ call: call.slug!, ...typed })).toEqual({
      ok: false,
      reason: 'notTeacher',
    })
    expect(await world.as(other).application.readBatch({ call: call.slug! })).toBeUndefined()
  })
})

describe('a partner’s call', () => {
  it('is published once an editor approves it, and every answer is written to the partner', async () => {
    const partner = await world.user(['partner'], {
      organisation: world.organisation.id,
      locale: 'ru',
    })
    const editor = await world.user(['editor'])
    const { id } = (await world.payload.create({
      collection: 'calls',
      locale: 'kk',
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: { ...partner, collection: 'users' },
      data: {
        title: 'Серіктестің байқауы',
        kind: 'grant',
        summary: 'Қысқаша.',
        opensAt: new Date().toISOString(),
        closesAt: new Date(Date.now() + 86_400_000).toISOString(),
        organisation: world.organisation.id,
      } as never,
    })) as Call
    const save = (who: User, data: object, draft = true) =>
      world.payload.update({
        collection: 'calls',
        id,
        locale: 'kk',
        draft,
        depth: 0,
        overrideAccess: false,
        user: { ...who, collection: 'users' },
        data: data as never,
      })
    await expect(save(partner, { _status: 'published' }, false)).rejects.toThrow()
    await expect(save(partner, { approval: 'approved' })).rejects.toThrow()
    await save(partner, { approval: 'waiting' })
    await expect(save(editor, { approval: 'sent_back' })).rejects.toThrow()
    await save(editor, { approval: 'sent_back', approvalNote: 'Мерзімін нақтылаңыз.' })
    expect(await lettersOf('callSentBack')).toMatchObject([
      {
        to: partner.email,
        locale: 'ru',
        note: 'Мерзімін нақтылаңыз.',
        call: 'Серіктестің байқауы',
      },
    ])
    await save(partner, { approval: 'waiting' })
    await save(editor, { _status: 'published' }, false)
    expect(await lettersOf('callApproved')).toMatchObject([
      { to: partner.email, url: expect.stringContaining('/ru/calls/') },
    ])
  })
})
