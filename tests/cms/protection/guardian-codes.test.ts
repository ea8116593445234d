import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { getLimits } from '../../../cms/accounts/limits.ts'
import { hashCode } from '../../../cms/guardians/keys.ts'
import { agree, locale, openFamilyWorld } from './world.ts'

/* The code on a guardian's paper is short enough to be tried. */

let world: Awaited<ReturnType<typeof openFamilyWorld>>
beforeAll(async () => {
  world = await openFamilyWorld()
})
afterAll(() => world.close())
afterEach(() => world.reset())

it('cannot be tried out: codes are counted by address and by code, and the guardian is not locked out', async () => {
  const { child, code } = await world.invite()
  const { from } = world
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
  await getLimits(world.payload).take(
    ...Array.from({ length: 101 }, () => ['guardianThere', `guardian ${hashCode(code)}`] as const),
  )
  expect(await show('a third stranger', { code })).toMatchObject({ reason: 'later' })
  const home = from('guardian at home')
  expect(await home.guardians.answerInvitation({ code, ...agree })).toMatchObject({ ok: true })
  expect(await world.people.seen(child.id)).not.toBeNull()
})

it('opens by the code as often as the page asks, and counts what was right no more', async () => {
  const { code } = await world.invite()
  for (let at = 0; at < 8; at += 1) {
    const { guardians, contact } = world.from('reader')
    expect(await guardians.showInvitation({ code, locale })).toMatchObject({ ok: true })
    await Promise.all(Array.from({ length: 12 }, () => contact.listLetters({ code })))
  }
})
