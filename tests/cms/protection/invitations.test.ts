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
