import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { agree, locale, openFamilyWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openFamilyWorld>>
beforeAll(async () => {
  world = await openFamilyWorld()
})
afterAll(() => world.close())
afterEach(() => world.reset())

describe('a guardian whom the child has invited', () => {
  it('agrees by the link without an account, once, and takes back by it for good', async () => {
    const { child, token } = await world.invite()
    expect(await world.people.seen(child.id)).toBeNull()
    const shown = await world.visitor.guardians.showInvitation({ token, locale })
    expect(shown).toMatchObject({ ok: true, child: 'Әлия Т.', open: true, state: 'invited' })
    expect(JSON.stringify(shown)).not.toContain('Тобылғина Әлия')
    expect(await world.visitor.guardians.answerInvitation({ token, ...agree })).toMatchObject({
      ok: true,
    })
    expect(await world.people.seen(child.id)).toMatchObject({ shortName: 'Әлия Т.' })
    const again = await world.visitor.guardians.answerInvitation({ token, ...agree })
    expect(again).toEqual({ ok: false, reason: 'expired' })
    await world.visitor.guardians.withdrawByKeys({ token, 'purpose.listing': 'on' })
    expect(await world.people.seen(child.id)).toBeNull()
    const again2 = await world.visitor.guardians.answerInvitation({ token, ...agree })
    expect(again2).toEqual({ ok: false, reason: 'expired' })
  })

  it('agrees by the code, however it is typed; the ledger says how', async () => {
    const { child, code } = await world.invite()
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `
    await world.visitor.guardians.answerInvitation({ code: typed, ...agree })
    const { docs } = await world.payload.find({
      collection: 'consents',
      where: { profile: { equals: child.id } },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs).toMatchObject([
      { how: 'code', giver: 'guardian', language: 'kk', version: 1, giverName: 'Бесік Тобылғина' },
    ])
  })

  it('has 14 days, and is sent new keys to the address on record only', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-25T08:00:00Z'), toFake: ['Date'] })
    const { child, token } = await world.invite({ birthDate: '2014-02-02' })
    vi.setSystemTime(new Date('2026-12-09T08:00:01Z'))
    const late = await world.visitor.guardians.answerInvitation({ token, ...agree })
    expect(late).toEqual({ ok: false, reason: 'expired' })
    expect(await world.visitor.guardians.renewInvitation({ token })).toEqual({ ok: true })
    expect(await world.readLast()).toMatchObject({ to: 'besik@example.kz' })
    expect(await world.visitor.guardians.showInvitation({ token, locale })).toMatchObject({
      ok: false,
    })
    const fresh = /token=([\w-]+)/.exec(world.letters.at(-1)!.text)![1]!
    await world.visitor.guardians.answerInvitation({ token: fresh, ...agree })
    expect(await world.people.seen(child.id)).not.toBeNull()
  })

  it('who is signed in gets the child into the account; the child’s own account, and a minor’s, do not', async () => {
    const { pupil, child, token } = await world.invite()
    const own = await world.as(pupil).guardians.answerInvitation({ token, ...agree })
    expect(own).toEqual({ ok: false, reason: 'minor' })
    const parent = await world.people.user(['member'])
    const linked = await world.as(parent).guardians.answerInvitation({ token, ...agree })
    expect(linked).toEqual({ ok: true, linked: true })
    const guardian = { ...parent, roles: ['guardian', 'member'] }
    const listed = await world.as(guardian).consents.listConsents({ person: child.handle, locale })
    expect(listed).toMatchObject({ as: 'guardian', mayGive: true })
    expect(listed!.rows[0]).toMatchObject({
      purpose: 'listing',
      standing: { how: 'link', agreed: { title: expect.any(String) as string } },
    })
  })

  it('keeps the tie: with new keys nobody else takes it over', async () => {
    const { child, token } = await world.invite()
    const parent = await world.people.user(['member'])
    await world.as(parent).guardians.answerInvitation({ token, ...agree })
    vi.useFakeTimers({ now: Date.now() + 3_700_000, toFake: ['Date'] })
    await world.visitor.guardians.renewInvitation({ token })
    const fresh = /token=([\w-]+)/.exec((await world.readLast()).text)![1]!
    const finder = await world.people.user(['member'])
    const taken = await world.as(finder).guardians.answerInvitation({ token: fresh, ...agree })
    expect(taken).toEqual({ ok: false, reason: 'taken' })
    const about = { person: child.handle, locale }
    expect(await world.as(finder).consents.listConsents(about)).toBeNull()
    expect(await world.as(parent).consents.listConsents(about)).toMatchObject({ as: 'guardian' })
    const own = await world.as(parent).guardians.answerInvitation({ token: fresh, ...agree })
    expect(own).toMatchObject({ ok: true })
  })

  it('shows by a link that lies about what stands, and nothing of who agreed to what before', async () => {
    const { child, token } = await world.invite()
    await world.visitor.guardians.answerInvitation({ token, ...agree })
    const other = await world.people.user(['guardian'])
    await world.tie(child.id, other.id)
    const named = { ...other, name: 'Екінші Өкіл' }
    const event = await world.payload.db.create({
      collection: 'events',
      data: { title: { kk: 'Қысқы лагерь' }, slug: 'qysqy-lager' },
    })
    await world.as(named).consents.giveOwnConsents({
      person: child.handle,
      locale,
      'purpose.participation': 'on',
    })
    await world.payload.db.create({
      collection: 'consents',
      data: {
        profile: child.id,
        purpose: 'event_photo',
        entry: 'given',
        giver: 'guardian',
        giverName: named.name,
        how: 'account',
        version: 1,
        language: 'kk',
        recipient: 'public',
        event: event.id,
        fromAt: new Date().toISOString(),
      },
    })
    const shown = await world.visitor.guardians.showInvitation({ token, locale })
    const text = JSON.stringify(shown)
    expect(text).not.toContain('Екінші Өкіл')
    expect(text).not.toContain('Қысқы лагерь')
    expect(shown).toMatchObject({
      rows: expect.arrayContaining([
        expect.objectContaining({
          purpose: 'listing',
          standing: expect.objectContaining({ giverName: agree.giverName }) as object,
        }),
      ]) as object,
    })
    const inside = await world.as(other).consents.listConsents({ person: child.handle, locale })
    expect(JSON.stringify(inside)).toContain('Қысқы лагерь')
  })

  it('reads the letters to the child by the link only while there is no account to read them in', async () => {
    const { child, pupil, token } = await world.invite()
    const writer = await world.people.user(['member'])
    const request = await world.payload.db.create({
      collection: 'contact-requests',
      data: {
        from: writer.id,
        to: child.id,
        message: 'Сәлем!',
        through: 'guardian',
        state: 'waiting',
        at: new Date().toISOString(),
      },
    })
    const letter = String(request.id)
    const { contact, guardians } = world.visitor
    expect(await contact.listLetters({ token })).toEqual([])
    await guardians.answerInvitation({ token, ...agree })
    expect(await contact.readLetter({ token, letter })).toMatchObject({ part: 'answerable' })
    const parent = await world.people.user(['member'])
    await world.payload.update({
      collection: 'guardianships',
      where: { child: { equals: child.id } },
      data: { guardian: parent.id },
      overrideAccess: true,
    })
    expect(await contact.listLetters({ token })).toEqual([])
    expect(await contact.readLetter({ token, letter })).toBeNull()
    expect(await contact.passLetter({ token, letter })).toMatchObject({ ok: false })
    const guardian = { ...parent, roles: ['guardian', 'member'] }
    expect(await world.as(guardian).contact.passLetter({ letter })).toEqual({ ok: true })
    expect(await world.as(pupil).contact.readLetter({ letter })).toMatchObject({ part: 'reader' })
  })

  it.each([
    ['nothing', {}],
    ['a wrong code', { code: 'AAAAA-AAAAA' }],
    ['an empty token', { token: '' }],
  ])('is not found by %s', async (_, keys) => {
    await world.invite()
    expect(await world.visitor.guardians.answerInvitation({ ...keys, ...agree })).toEqual({
      ok: false,
      reason: 'keys',
    })
  })

  it('is not the child, nor a third one, nor one of a flood of letters', async () => {
    const { pupil } = await world.invite()
    const name = { guardianName: 'Екінші', language: 'kk' }
    const { guardians } = world.as(pupil)
    const own = await guardians.inviteGuardian({ ...name, email: pupil.email })
    expect(own).toEqual({ ok: false, reason: 'own' })
    const second = await guardians.inviteGuardian({ ...name, email: 'second@example.kz' })
    expect(second).toEqual({ ok: true })
    const third = await guardians.inviteGuardian({ ...name, email: 'third@example.kz' })
    expect(third).toEqual({ ok: false, reason: 'full' })
  })
})
