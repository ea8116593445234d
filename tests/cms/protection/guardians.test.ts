import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { getLimits } from '../../../cms/accounts/limits.ts'
import { flushViews } from '../../../cms/audit/views.ts'
import { lookAtClock } from '../../../cms/consent/clock.ts'
import { hashCode } from '../../../cms/guardians/keys.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import { createVerbs } from '../../../cms/verbs.ts'
import { openScratch } from '../scratch.ts'
import { peopleOf } from './people.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let people: ReturnType<typeof peopleOf>
let verbs: ReturnType<typeof createVerbs>
let letters: { to: string; text: string }[] = []
beforeAll(async () => {
  scratch = await openScratch()
  people = peopleOf(scratch.payload)
  verbs = createVerbs(scratch.payload)
  scratch.payload.sendEmail = (async (letter: never) => void letters.push(letter)) as never
  visitor = as(null)
})
afterAll(async () => {
  await flushViews(scratch.payload)
  await scratch.close()
})
afterEach(() => {
  vi.useRealTimers()
  letters = []
})

const as = (user: unknown) => verbs({ user, address: 'test', userAgent: null } as Asker)
let visitor: ReturnType<typeof as>
const locale = 'kk' as const

/** A child with an account who has invited a guardian, and what the guardian's letter holds. */
async function invite(more: object = {}) {
  const pupil = await people.user(['member'])
  const child = await people.child({ user: pupil.id, ...more })
  const invited = await as(pupil).guardians.inviteGuardian({
    guardianName: 'Бесік Тобылғина',
    email: 'besik@example.kz',
    language: 'kk',
  })
  expect(invited).toEqual({ ok: true })
  await sendDue(scratch.payload)
  const { text } = letters.at(-1)!
  const token = /token=([\w-]+)/.exec(text)![1]!
  const code = /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(text)![0]
  return { pupil, child, token, code }
}
const agree = { giverName: 'Бесік Тобылғина', language: 'kk', 'purpose.listing': 'on' }

describe('a guardian whom the child has invited', () => {
  it('agrees by the link without an account, once, and takes back by it for good', async () => {
    const { child, token } = await invite()
    expect(await people.seen(child.id)).toBeNull()
    const shown = await visitor.guardians.showInvitation({ token, locale })
    expect(shown).toMatchObject({ ok: true, child: 'Әлия Т.', open: true, state: 'invited' })
    expect(JSON.stringify(shown)).not.toContain('Тобылғина Әлия')
    expect(await visitor.guardians.answerInvitation({ token, ...agree })).toMatchObject({
      ok: true,
    })
    expect(await people.seen(child.id)).toMatchObject({ shortName: 'Әлия Т.' })
    const again = await visitor.guardians.answerInvitation({ token, ...agree })
    expect(again).toEqual({ ok: false, reason: 'expired' })
    await visitor.guardians.withdrawByKeys({ token, 'purpose.listing': 'on' })
    expect(await people.seen(child.id)).toBeNull()
    const again2 = await visitor.guardians.answerInvitation({ token, ...agree })
    expect(again2).toEqual({ ok: false, reason: 'expired' })
  })

  it('agrees by the code, however it is typed; the ledger says how', async () => {
    const { child, code } = await invite()
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `
    await visitor.guardians.answerInvitation({ code: typed, ...agree })
    const { docs } = await scratch.payload.find({
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
    const { child, token } = await invite({ birthDate: '2014-02-02' })
    vi.setSystemTime(new Date('2026-12-09T08:00:01Z'))
    const late = await visitor.guardians.answerInvitation({ token, ...agree })
    expect(late).toEqual({ ok: false, reason: 'expired' })
    expect(await visitor.guardians.renewInvitation({ token })).toEqual({ ok: true })
    await sendDue(scratch.payload)
    expect(letters.at(-1)).toMatchObject({ to: 'besik@example.kz' })
    expect(await visitor.guardians.showInvitation({ token, locale })).toMatchObject({ ok: false })
    const fresh = /token=([\w-]+)/.exec(letters.at(-1)!.text)![1]!
    await visitor.guardians.answerInvitation({ token: fresh, ...agree })
    expect(await people.seen(child.id)).not.toBeNull()
  })

  it('who is signed in gets the child into the account; the child’s own account, and a minor’s, do not', async () => {
    const { pupil, child, token } = await invite()
    const own = await as(pupil).guardians.answerInvitation({ token, ...agree })
    expect(own).toEqual({ ok: false, reason: 'minor' })
    const parent = await people.user(['member'])
    const linked = await as(parent).guardians.answerInvitation({ token, ...agree })
    expect(linked).toEqual({ ok: true, linked: true })
    const guardian = { ...parent, roles: ['guardian', 'member'] }
    const listed = await as(guardian).consents.listConsents({ person: child.handle, locale })
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
    await invite()
    expect(await visitor.guardians.answerInvitation({ ...keys, ...agree })).toEqual({
      ok: false,
      reason: 'keys',
    })
  })

  it('cannot be tried out: codes are counted by address and by code, and the guardian is not locked out', async () => {
    const { child, code } = await invite()
    const from = (address: string) => verbs({ user: null, address, userAgent: null })
    const show = (address: string, given: object) =>
      from(address).guardians.showInvitation({ ...given, locale })
    expect(await show('guardian at home', { code })).toMatchObject({ ok: true })

    const sixth = await Promise.all(
      Array.from({ length: 6 }, () => show('stranger', { code: 'AAAAA-AAAAA' })),
    )
    expect(sixth.filter(({ ok }) => ok)).toEqual([])
    const reasons = sixth.map((each) => (each.ok ? '' : each.reason)).sort()
    expect(reasons).toEqual(['keys', 'keys', 'keys', 'keys', 'keys', 'later'])

    // of many codes from one address, whatever is done with them
    const { guardians, contact } = from('another stranger')
    for (let at = 0; at < 60; at += 4) {
      const given = (more: number) => ({ code: `BBBBB-${String(at + more).padStart(5, '2')}` })
      await guardians.showInvitation({ ...given(0), locale })
      await guardians.answerInvitation({ ...given(1), ...agree })
      await guardians.withdrawByKeys({ ...given(2), 'purpose.listing': 'on' })
      await contact.listLetters(given(3))
    }
    const late = await guardians.answerInvitation({ code, ...agree })
    expect(late).toMatchObject({ ok: false, reason: 'later' })
    expect(late).toHaveProperty('minutes')
    expect(await guardians.renewInvitation({ code })).toEqual({ ok: false })

    // somebody from many addresses at this very code
    await getLimits(scratch.payload).take(
      ...Array.from(
        { length: 101 },
        () => ['guardianThere', `guardian ${hashCode(code)}`] as const,
      ),
    )
    expect(await show('a third stranger', { code })).toMatchObject({ reason: 'later' })
    const home = from('guardian at home')
    expect(await home.guardians.answerInvitation({ code, ...agree })).toMatchObject({ ok: true })
    expect(await people.seen(child.id)).not.toBeNull()
  })

  it('opens by the code as often as the page asks, and counts what was right no more', async () => {
    const { code } = await invite()
    for (let at = 0; at < 8; at += 1) {
      const { guardians, contact } = verbs({ user: null, address: 'reader', userAgent: null })
      expect(await guardians.showInvitation({ code, locale })).toMatchObject({ ok: true })
      await Promise.all(Array.from({ length: 12 }, () => contact.listLetters({ code })))
    }
  })

  it('is not the child, nor a third one, nor one of a flood of letters', async () => {
    const { pupil } = await invite()
    const name = { guardianName: 'Екінші', language: 'kk' }
    const { guardians } = as(pupil)
    const own = await guardians.inviteGuardian({ ...name, email: pupil.email })
    expect(own).toEqual({ ok: false, reason: 'own' })
    const second = await guardians.inviteGuardian({ ...name, email: 'second@example.kz' })
    expect(second).toEqual({ ok: true })
    const third = await guardians.inviteGuardian({ ...name, email: 'third@example.kz' })
    expect(third).toEqual({ ok: false, reason: 'full' })
  })
})

describe('two guardians', () => {
  const tie = (child: number, guardian: number) =>
    scratch.payload.create({
      collection: 'guardianships',
      data: {
        child,
        guardian,
        guardianName: 'Заңды өкіл',
        link: 'centre',
        state: 'active',
        expiresAt: new Date().toISOString(),
      },
      overrideAccess: true,
      depth: 0,
    })

  it('stand beside each other: either may take back what the other gave', async () => {
    const [one, other] = [await people.user(['guardian']), await people.user(['guardian'])]
    const child = await people.child()
    await tie(child.id, one.id)
    await tie(child.id, other.id)
    const about = { person: child.handle, locale, 'purpose.listing': 'on' }
    expect(await as(one).consents.giveOwnConsents(about)).toEqual({ ok: true })
    expect(await people.seen(child.id)).not.toBeNull()
    expect(await as(other).consents.withdrawOwnConsents(about)).toEqual({ ok: true })
    expect(await people.seen(child.id)).toBeNull()
  })

  it('who ends the tie takes back what came by it, and sees the child no longer', async () => {
    const parent = await people.user(['guardian'])
    const child = await people.child()
    const { id } = await tie(child.id, parent.id)
    const about = { person: child.handle, locale, 'purpose.listing': 'on' }
    await as(parent).consents.giveOwnConsents(about)
    expect(await as(parent).guardians.endGuardianship({ guardianship: String(id) })).toEqual({
      ok: true,
    })
    expect(await people.seen(child.id)).toBeNull()
    expect(await as(parent).consents.listConsents(about)).toBeNull()
    const stranger = await people.user(['guardian'])
    expect(await as(stranger).consents.giveOwnConsents(about)).toMatchObject({ ok: false })
  })

  it('lose sight on the day the child is 18, who takes over item by item', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-24T08:00:00Z'), toFake: ['Date'] })
    const parent = await people.user(['guardian'])
    const pupil = await people.user(['member'])
    const child = await people.child({
      birthDate: '2008-12-20',
      user: pupil.id,
      school: 'Сырлы мектеп',
    })
    const { id } = await tie(child.id, parent.id)
    const read = () =>
      scratch.payload.findByID({
        collection: 'profiles',
        id: child.id,
        overrideAccess: false,
        user: parent,
        depth: 0,
        disableErrors: true,
      })
    expect(await read()).toMatchObject({ school: 'Сырлы мектеп' })
    await lookAtClock(scratch.payload)
    await lookAtClock(scratch.payload)
    await sendDue(scratch.payload)
    const told = letters.filter(({ to }) => to === pupil.email)
    expect(told).toHaveLength(1)
    expect(told[0]!.text).toContain('/kk/account/hand-over/')
    vi.setSystemTime(new Date('2026-12-20T00:00:20Z'))
    await lookAtClock(scratch.payload)
    expect(await read()).toBeNull()
    const row = await scratch.payload.findByID({
      collection: 'guardianships',
      id,
      overrideAccess: true,
    })
    expect(row.state).toBe('ended')
    expect(await as(parent).consents.listConsents({ person: child.handle, locale })).toBeNull()
    const mine = await as(pupil).consents.listConsents({ locale })
    expect(mine).toMatchObject({ as: 'self', mayGive: true, person: { sealed: true } })
    await as(pupil).consents.giveOwnConsents({
      locale,
      'purpose.listing': 'on',
      'purpose.keep_school': 'on',
    })
    const seen = await people.seen(child.id)
    expect(seen).toMatchObject({ school: 'Сырлы мектеп' })
    expect(seen).not.toHaveProperty('familyName')
  })
})

describe('a coordinator', () => {
  it('links a guardian of the own region in the admin, and hands out keys on paper', async () => {
    const own = await people.region('g-own')
    const other = await people.region('g-other')
    const coordinator = await people.user(['coordinator'], { region: own.id })
    const mine = await people.child({ region: own.id })
    const theirs = await people.child({ region: other.id })
    const link = (child: number) =>
      scratch.payload.create({
        collection: 'guardianships',
        data: { child, guardianName: 'Бесік', state: 'invited' } as never,
        overrideAccess: false,
        user: coordinator,
        depth: 0,
      })
    const row = await link(mine.id)
    expect(row).toMatchObject({ link: 'centre', state: 'invited' })
    expect(row).not.toHaveProperty('codeHash')
    await expect(link(theirs.id)).rejects.toMatchObject({ status: 403 })
    const issued = await as(coordinator).guardians.issueKeys({ guardianship: String(row.id) })
    expect(issued).toMatchObject({ ok: true, child: 'Әлия Т.' })
    const { code } = issued as { code: string }
    await visitor.guardians.answerInvitation({ code, ...agree })
    expect(await people.seen(mine.id)).not.toBeNull()
    const member = await people.user(['member'])
    expect(await as(member).guardians.issueKeys({ guardianship: String(row.id) })).toEqual({
      ok: false,
      reason: 'nobody',
    })
  })
})

it('what somebody has won can be asked for by the person, as a member, a guardian and a coordinator', async () => {
  const { payload } = scratch
  const pupil = await people.user(['member'])
  const region = await people.region('won')
  const child = await people.child({ user: pupil.id, region: region.id })
  const parent = await people.user(['guardian'])
  await payload.create({
    collection: 'guardianships',
    data: {
      child: child.id,
      guardian: parent.id,
      guardianName: 'Бесік',
      link: 'centre',
      state: 'active',
      expiresAt: new Date().toISOString(),
    },
    overrideAccess: true,
  })
  await payload.create({
    collection: 'achievements',
    locale: 'kk',
    data: { competition: 'Олимпиада', kind: 'olympiad', year: 2025, profile: child.id },
    overrideAccess: true,
  })
  const ask = async (user: unknown) =>
    (
      await payload.find({
        collection: 'achievements',
        where: { profile: { equals: child.id } },
        overrideAccess: false,
        user: user as never,
      })
    ).totalDocs
  const coordinator = await people.user(['coordinator'], { region: region.id })
  const stranger = await people.user(['member'])
  expect(await Promise.all([pupil, parent, coordinator, stranger].map(ask))).toEqual([1, 1, 1, 0])
})
