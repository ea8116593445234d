import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { lookAtClock } from '../../../cms/consent/clock.ts'
import { erase } from '../../../cms/erasure/erase.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import { agree, locale, openFamilyWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openFamilyWorld>>
beforeAll(async () => {
  world = await openFamilyWorld()
})
afterAll(() => world.close())
afterEach(() => world.reset())

describe('two guardians', () => {
  it('stand beside each other: either may take back what the other gave', async () => {
    const [one, other] = [
      await world.people.user(['guardian']),
      await world.people.user(['guardian']),
    ]
    const child = await world.people.child()
    await world.tie(child.id, one.id)
    await world.tie(child.id, other.id)
    const about = { person: child.handle, locale, 'purpose.listing': 'on' }
    expect(await world.as(one).consents.giveOwnConsents(about)).toEqual({ ok: true })
    expect(await world.people.seen(child.id)).not.toBeNull()
    expect(await world.as(other).consents.withdrawOwnConsents(about)).toEqual({ ok: true })
    expect(await world.people.seen(child.id)).toBeNull()
  })

  it('hear of each other: of who is named beside them, whose tie the centre ends, what one has erased', async () => {
    const region = await world.people.region('g-told')
    const coordinator = await world.people.user(['coordinator'], { region: region.id })
    const one = await world.people.user(['guardian'])
    const pupil = await world.people.user(['member'])
    const child = await world.people.child({ user: pupil.id, region: region.id })
    const first = await world.tie(child.id, one.id)
    const sent = async (to: string) => {
      await sendDue(world.payload)
      const own = world.letters.filter((letter) => letter.to === to).map(({ text }) => text)
      world.letters.length = 0
      return own
    }
    expect(await sent(one.email)).toEqual([])
    const email = 'second.parent@example.kz'
    await world
      .as(pupil)
      .guardians.inviteGuardian({ guardianName: 'Екінші Өкіл', email, language: 'kk' })
    const told = await sent(one.email)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('Екінші Өкіл')
    expect(told[0]).toContain('Әлия Т.')
    expect(told[0]).not.toContain(email)

    await world.payload.update({
      collection: 'guardianships',
      id: first.id,
      data: { state: 'ended' },
      overrideAccess: false,
      user: coordinator,
    })
    expect(await sent(one.email)).toEqual([expect.stringContaining('байланысыңызды тоқтатты')])

    const other = await world.people.user(['guardian'])
    await world.tie(child.id, other.id)
    await sent(other.email)
    await world.payload.update({
      collection: 'guardianships',
      where: { and: [{ child: { equals: child.id } }, { email: { equals: email } }] },
      data: { state: 'active' },
      overrideAccess: true,
    })
    const erased = await erase(world.payload, world.dataDir, {
      subject: 'users',
      id: pupil.id,
      askedBy: 'guardian',
      actor: other.id,
    })
    await sendDue(world.payload)
    const letters = world.letters.filter(({ text }) => text.includes(erased!.receipt))
    // not who asked, and not a word that names the child
    expect(letters.map(({ to }) => to)).toEqual([email])
    expect(letters[0]!.text).toContain('Заңды өкіл')
    expect(letters[0]!.text).not.toContain('Әлия')
  })

  it('nobody else ends the tie: not the other guardian, not the child, not a stranger', async () => {
    const [one, other] = [
      await world.people.user(['guardian']),
      await world.people.user(['guardian']),
    ]
    const pupil = await world.people.user(['member'])
    const child = await world.people.child({ user: pupil.id })
    const { id } = await world.tie(child.id, one.id)
    await world.tie(child.id, other.id)
    const end = { guardianship: String(id) }
    for (const who of [other, pupil, await world.people.user(['member']), null])
      expect(await world.as(who).guardians.endGuardianship(end)).toEqual({ ok: false })
    const about = { person: child.handle, locale }
    expect(await world.as(one).consents.listConsents(about)).toMatchObject({ as: 'guardian' })
    for (const user of [other, pupil])
      await expect(
        world.payload.update({
          collection: 'guardianships',
          id,
          data: { state: 'ended' },
          overrideAccess: false,
          user,
        }),
      ).rejects.toMatchObject({ status: 403 })
  })

  it('who ends the tie takes back what came by it, and sees the child no longer', async () => {
    const parent = await world.people.user(['guardian'])
    const child = await world.people.child()
    const { id } = await world.tie(child.id, parent.id)
    const about = { person: child.handle, locale, 'purpose.listing': 'on' }
    await world.as(parent).consents.giveOwnConsents(about)
    expect(await world.as(parent).guardians.endGuardianship({ guardianship: String(id) })).toEqual({
      ok: true,
    })
    expect(await world.people.seen(child.id)).toBeNull()
    expect(await world.as(parent).consents.listConsents(about)).toBeNull()
    const stranger = await world.people.user(['guardian'])
    expect(await world.as(stranger).consents.giveOwnConsents(about)).toMatchObject({ ok: false })
  })

  it('lose sight on the day the child is 18, who takes over item by item', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-24T08:00:00Z'), toFake: ['Date'] })
    const parent = await world.people.user(['guardian'])
    const pupil = await world.people.user(['member'])
    const child = await world.people.child({
      birthDate: '2008-12-20',
      user: pupil.id,
      school: 'Сырлы мектеп',
    })
    const { id } = await world.tie(child.id, parent.id)
    const read = () =>
      world.payload.findByID({
        collection: 'profiles',
        id: child.id,
        overrideAccess: false,
        user: parent,
        depth: 0,
        disableErrors: true,
      })
    expect(await read()).toMatchObject({ school: 'Сырлы мектеп' })
    await lookAtClock(world.payload)
    await lookAtClock(world.payload)
    await sendDue(world.payload)
    const told = world.letters.filter(({ to }) => to === pupil.email)
    expect(told).toHaveLength(1)
    expect(told[0]!.text).toContain('/kk/account/hand-over/')
    vi.setSystemTime(new Date('2026-12-20T00:00:20Z'))
    await lookAtClock(world.payload)
    expect(await read()).toBeNull()
    const row = await world.payload.findByID({
      collection: 'guardianships',
      id,
      overrideAccess: true,
    })
    expect(row.state).toBe('ended')
    expect(
      await world.as(parent).consents.listConsents({ person: child.handle, locale }),
    ).toBeNull()
    const mine = await world.as(pupil).consents.listConsents({ locale })
    expect(mine).toMatchObject({ as: 'self', mayGive: true, person: { sealed: true } })
    await world.as(pupil).consents.giveOwnConsents({
      locale,
      'purpose.listing': 'on',
      'purpose.keep_school': 'on',
    })
    const seen = await world.people.seen(child.id)
    expect(seen).toMatchObject({ school: 'Сырлы мектеп' })
    expect(seen).not.toHaveProperty('familyName')
  })
})

describe('a coordinator', () => {
  it('links a guardian of the own region in the admin, and hands out keys on paper', async () => {
    const own = await world.people.region('g-own')
    const other = await world.people.region('g-other')
    const coordinator = await world.people.user(['coordinator'], { region: own.id })
    const mine = await world.people.child({ region: own.id })
    const theirs = await world.people.child({ region: other.id })
    const link = (child: number) =>
      world.payload.create({
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
    const issued = await world.as(coordinator).guardians.issueKeys({ guardianship: String(row.id) })
    expect(issued).toMatchObject({ ok: true, child: 'Әлия Т.' })
    const { code } = issued as { code: string }
    await world.visitor.guardians.answerInvitation({ code, ...agree })
    expect(await world.people.seen(mine.id)).not.toBeNull()
    const member = await world.people.user(['member'])
    expect(await world.as(member).guardians.issueKeys({ guardianship: String(row.id) })).toEqual({
      ok: false,
      reason: 'nobody',
    })
  })
})
