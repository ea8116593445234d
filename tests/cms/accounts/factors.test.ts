import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { toCode } from '../../../cms/factors/totp.ts'
import type { User } from '../../../cms/payload-types.ts'
import { openPeopledWorld } from './people.ts'
import { password } from './world.ts'

let world: Awaited<ReturnType<typeof openPeopledWorld>>
beforeAll(async () => {
  world = await openPeopledWorld()
  mkdirSync(path.join(world.dataDir, 'mail'))
})
afterAll(() => world.close())
afterEach(() => vi.useRealTimers())

const signIn = async (email: string, more: object = {}) => {
  const signed = await world.as().account.signIn({ email, password, ...more })
  if (!signed.ok) throw new Error(signed.reason)
  return { ...signed, asker: await world.withCookie(signed.cookie) }
}
const bearer = (id: string) => ({ authorization: `Bearer ${id}` })

/** Sets the factor up; gives the secret, the recovery codes and who one is then. */
async function setUp(asker: Asker) {
  const { secret, picture } = (await world.as(asker).factors.findOwnFactor())!
  expect(picture).toContain('<svg')
  const done = await world.as(asker).factors.confirmOwnFactor({ code: toCode(secret!) })
  if (!done.ok) throw new Error(done.reason)
  return { secret: secret!, codes: done.codes, asker: await world.withCookie(done.cookie) }
}

test('an administrator may do nothing before the second factor is set up', async () => {
  const email = 'chief@example.kz'
  const user = await world.createUser(email)
  await world.payload.update({
    collection: 'users',
    id: user.id,
    data: { roles: ['administrator'] },
    overrideAccess: true,
  })
  const half = await signIn(email)
  expect(half.due).toBe('setUp')
  expect(half.asker.user).toBe(null)
  expect(await world.whoIs(bearer(half.id))).toBe(null)
  expect((await world.ask('GET', '/api/users', bearer(half.id))).status).toBe(403)
  const byProgram = await world.ask('POST', '/api/users/login', {}, { email, password })
  expect(byProgram.status).toBe(401)
  expect(byProgram.cookie).toBeUndefined()
  const { asker } = await setUp(half.asker)
  expect(asker.user?.email).toBe(email)
  // the half-open session is over
  expect((await world.withCookie(half.cookie)).halfway).toBe(null)
  expect(await world.as(asker).factors.removeOwnFactor({ code: 'x' })).toEqual({
    ok: false,
    reason: 'required',
  })
})

test('a code lets in once, an older one not at all, a wrong one not', async () => {
  const email = 'twice@example.kz'
  await world.createUser(email)
  const { secret } = await setUp((await signIn(email)).asker)
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'], now: now + 60_000 })
  const one = await signIn(email)
  expect(one.due).toBe('code')
  expect(await world.whoIs(bearer(one.id))).toBe(null)
  const other = await signIn(email)
  const code = toCode(secret, now + 60_000)
  const [first, second] = await Promise.all(
    [one, other].map(({ asker }) => world.as(asker).factors.passSecondFactor({ code })),
  )
  expect([first!.ok, second!.ok].filter(Boolean)).toHaveLength(1)
  const left = first!.ok ? other : one
  const old = toCode(secret, now + 30_000)
  for (const wrong of [code, old, '000000', '', 'abc'])
    expect(await world.as(left.asker).factors.passSecondFactor({ code: wrong })).toMatchObject({
      ok: false,
    })
})

test('codes cannot be guessed: after five the account’s second step waits', async () => {
  const email = 'guess@example.kz'
  await world.createUser(email)
  await setUp((await signIn(email)).asker)
  const answers: string[] = []
  for (let index = 0; index < 6; index += 1) {
    const { asker } = await signIn(email)
    const answer = await world.as(asker).factors.passSecondFactor({ code: `12345${index}` })
    if (!answer.ok) answers.push(answer.reason)
  }
  expect(answers).toEqual(['code', 'code', 'code', 'code', 'later', 'later'])
})

test('a recovery code lets in once, and the owner hears of it', async () => {
  const email = 'lost@example.kz'
  await world.createUser(email)
  const { codes } = await setUp((await signIn(email)).asker)
  expect(codes).toHaveLength(10)
  const { docs } = await world.payload.db.find({ collection: 'factors', limit: 0 })
  for (const code of codes) expect(JSON.stringify(docs)).not.toContain(code.replace('-', ''))
  await world.readMail()
  const code = codes[0]!.toUpperCase().replace('-', ' ')
  const passed = await world.as((await signIn(email)).asker).factors.passSecondFactor({ code })
  expect(passed).toMatchObject({ ok: true, user: { email } })
  const [mail] = await world.readMail()
  expect(mail!.text).toContain('9')
  const again = await signIn(email)
  expect(await world.as(again.asker).factors.passSecondFactor({ code })).toMatchObject({
    reason: 'code',
  })
})

test('a new password by the link of a letter does not do without the factor', async () => {
  const email = 'resets@example.kz'
  await world.createUser(email)
  await setUp((await signIn(email)).asker)
  await world.readMail()
  await world.as().account.askReset({ email, locale: 'kk' })
  const [mail] = await world.readMail()
  const fresh = { token: mail!.token!, password: 'төрт түлік мал баққан 7' }
  expect(await world.as().account.reset(fresh)).toEqual({ ok: true })
  expect(await signIn(email, { password: fresh.password })).toMatchObject({
    due: 'code',
    user: null,
  })
})

test('an old session changes no factor without the password', async () => {
  const email = 'sudo@example.kz'
  await world.createUser(email)
  const { asker } = await signIn(email)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 })
  expect(await world.as(asker).factors.findOwnFactor()).toMatchObject({ proven: false })
  expect(await world.as(asker).factors.confirmOwnFactor({ code: '123456' })).toMatchObject({
    reason: 'proof',
  })
  expect(await world.as(asker).account.proveOneself({ current: 'x' })).toMatchObject({ ok: false })
  expect(await world.as(asker).account.proveOneself({ current: password })).toEqual({ ok: true })
  const own = await world.as(asker).factors.findOwnFactor()
  expect(own).toMatchObject({ proven: true, on: false })
})

test('a program gives the code with the password', async () => {
  const email = 'program@example.kz'
  await world.createUser(email)
  const { secret } = await setUp((await signIn(email)).asker)
  const login = (more: object) =>
    world.ask('POST', '/api/users/login', { 'accept-language': 'en' }, { email, password, ...more })
  const without = await login({})
  expect(without.status).toBe(401)
  expect(without.body.errors[0].message).toContain('otp')
  expect((await login({ otp: '000000' })).status).toBe(401)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  const right = await login({ otp: toCode(secret) })
  expect(right.status).toBe(200)
  expect(await world.whoIs(bearer(right.body.token))).toBe(email)
  expect((await login({ otp: toCode(secret) })).status).toBe(401)
})

/** An administrator with a factor, signed in. */
async function createAdministrator(email: string) {
  const user = await world.createUser(email)
  const { secret, asker } = await setUp((await signIn(email)).asker)
  await world.payload.db.updateOne({
    collection: 'users',
    id: user.id,
    data: { ...user, secondFactorAt: new Date().toISOString(), roles: ['administrator'] },
  })
  const roles: User['roles'] = ['administrator']
  return { id: user.id, secret, asker: { ...asker, user: { ...asker.user!, roles } } as Asker }
}
const countActs = async (actor: number | string) =>
  (
    await world.payload.count({
      collection: 'audit',
      where: {
        and: [
          { action: { equals: 'delete' } },
          { subject: { equals: 'factors' } },
          { actor: { equals: String(actor) } },
        ],
      },
      overrideAccess: true,
    })
  ).totalDocs

test('an administrator takes away a colleague’s lost factor; it is written down, and the colleague hears of it', async () => {
  const chief = await createAdministrator('first@example.kz')
  const email = 'colleague@example.kz'
  await world.createUser(email, { roles: ['editor'] })
  const colleague = await setUp((await signIn(email)).asker)
  await world.readMail()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  const reset = (given: object) =>
    world.as(chief.asker).factors.resetForColleague({ email, sure: 'yes', ...given })

  expect(await reset({ code: '000000' })).toMatchObject({ ok: false, reason: 'code' })
  expect(await reset({ code: toCode(chief.secret), sure: '' })).toMatchObject({ reason: 'fields' })
  // the colleague's own code is none of the administrator's
  expect(await reset({ code: toCode(colleague.secret) })).toMatchObject({ reason: 'code' })
  expect(await reset({ code: toCode(chief.secret) })).toEqual({ ok: true })

  expect(await countActs(chief.id)).toBe(1)
  const [mail] = await world.readMail()
  expect(mail).toMatchObject({ to: email, subject: 'Екінші растауыңыз алып тасталды' })
  expect(mail!.text).toContain('Айгүл Серікова')
  const cookie = await signIn(email)
  expect(cookie.due).toBeUndefined()
  expect(await world.as(cookie.asker).factors.findOwnFactor()).toMatchObject({ on: false })
  // nothing is left to be taken away, and a code is good once
  expect(await reset({ code: toCode(chief.secret) })).toMatchObject({ reason: 'code' })
})

test('what was begun with the lost factor ends with it', async () => {
  const chief = await createAdministrator('second@example.kz')
  const email = 'begun@example.kz'
  await world.createUser(email)
  const { asker } = await setUp((await signIn(email)).asker)
  expect(await world.as(asker).account.listOwnSessions()).toHaveLength(1)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  const given = { email, sure: 'yes', code: toCode(chief.secret) }
  expect(await world.as(chief.asker).factors.resetForColleague(given)).toEqual({ ok: true })
  expect(await world.as(asker).account.listOwnSessions()).toHaveLength(0)
})

test('nobody takes away the own factor so, nor anybody without being an administrator, or without the password', async () => {
  const chief = await createAdministrator('third@example.kz')
  const email = 'other@example.kz'
  await world.createUser(email)
  const other = await setUp((await signIn(email)).asker)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  const given = { email, sure: 'yes', code: toCode(chief.secret) }
  const as = (asker: Asker) => world.as(asker).factors
  expect(
    await as(chief.asker).resetForColleague({ ...given, email: 'Third@example.kz' }),
  ).toMatchObject({ reason: 'own' })
  const byMember = { email: 'third@example.kz', sure: 'yes', code: toCode(other.secret) }
  expect(await as(other.asker).resetForColleague(byMember)).toMatchObject({ reason: 'notAllowed' })
  expect(await world.as().factors.resetForColleague(given)).toMatchObject({ reason: 'notAllowed' })
  vi.setSystemTime(Date.now() + 16 * 60_000)
  const late = { ...given, code: toCode(chief.secret) }
  expect(await as(chief.asker).resetForColleague(late)).toMatchObject({ reason: 'proof' })
  await world.as(chief.asker).account.proveOneself({ current: password })
  expect(await as(chief.asker).resetForColleague(late)).toEqual({ ok: true })
})
