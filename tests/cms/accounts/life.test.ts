import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { graceDays } from '../../../cms/accounts/close.ts'
import { keepHouse } from '../../../cms/accounts/housekeeping.ts'
import type { Profile, User } from '../../../cms/payload-types.ts'
import { openPeopledWorld } from './people.ts'
import { password } from './world.ts'

let world: Awaited<ReturnType<typeof openPeopledWorld>>
beforeAll(async () => {
  world = await openPeopledWorld()
  mkdirSync(path.join(world.dataDir, 'mail'))
})
afterAll(() => world.close())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const yearsAgo = (years: number) => `${new Date().getUTCFullYear() - years}-01-15`
const wish = (more: object = {}) => ({
  who: 'talent',
  givenName: 'Әлия',
  familyName: 'Тобылғина',
  birthDate: yearsAgo(20),
  email: 'aliya@example.kz',
  password,
  agree: 'yes',
  locale: 'kk',
  ...more,
})
const findUser = (email: string) =>
  world.payload.db.findOne<User>({ collection: 'users', where: { email: { equals: email } } })
const findProfile = (user: User) =>
  world.payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { user: { equals: user.id } },
  })

describe('sign-up', () => {
  test('makes nothing before the link, which works once', async () => {
    expect(await world.as().account.signUp(wish())).toEqual({ ok: true })
    expect(await findUser('aliya@example.kz')).toBeNull()
    const [mail] = await world.readMail()
    expect(mail).toMatchObject({ to: 'aliya@example.kz', subject: 'Тіркелуді растаңыз' })
    const token = mail!.token!
    const made = await world.as().account.confirmSignUp({ token })
    expect(made).toMatchObject({ ok: true, minor: false, user: { email: 'aliya@example.kz' } })
    const user = (await findUser('aliya@example.kz'))!
    expect(user.roles).toEqual(['member'])
    expect(await findProfile(user)).toMatchObject({ kind: 'talent', audience: 'staff' })
    expect(await world.as().account.confirmSignUp({ token })).toEqual({ ok: false, reason: 'link' })
    expect(await world.as().account.signIn({ email: user.email, password })).toMatchObject({
      ok: true,
      due: undefined,
    })
  })

  test('says the same of an address that has an account; the mail says the rest', async () => {
    expect(await world.as().account.signUp(wish())).toEqual({ ok: true })
    const [mail] = await world.readMail()
    expect(mail!.subject).toBe('Сізде тіркелгі бар')
    expect(mail!.token).toBeUndefined()
  })

  test('sets no role, owner or vetting from the form', async () => {
    await world.as().account.signUp(
      wish({
        email: 'mallory@example.kz',
        roles: ['administrator'],
        role: 'administrator',
        vettedUntil: '2099-01-01',
        centre: 1,
        id: 1,
        hash: 'x',
        secondFactorAt: '2026-01-01',
      }),
    )
    const [mail] = await world.readMail()
    await world.as().account.confirmSignUp({ token: mail!.token, roles: ['administrator'] })
    const user = (await findUser('mallory@example.kz'))!
    expect(user).toMatchObject({ roles: ['member'] })
    expect([user.vettedUntil, user.centre, user.secondFactorAt]).toEqual([null, null, null])
  })

  test('of a parent makes a guardian and no record', async () => {
    const { birthDate: _, ...parent } = wish({ who: 'guardian', email: 'besik@example.kz' })
    await world.as().account.signUp(parent)
    const [mail] = await world.readMail()
    await world.as().account.confirmSignUp({ token: mail!.token })
    const user = (await findUser('besik@example.kz'))!
    expect(user.roles).toEqual(['guardian'])
    expect(await findProfile(user)).toBeNull()
  })

  test.each([
    ['no consent', { agree: undefined }, { reason: 'fields', fields: ['agree'] }],
    ['no birth date of a talent', { birthDate: '' }, { reason: 'fields', fields: ['birthDate'] }],
    [
      'neither name nor birth date',
      { givenName: '', birthDate: '' },
      { reason: 'fields', fields: ['givenName', 'birthDate'] },
    ],
    ['a birth date to come', { birthDate: '2090-01-01' }, { reason: 'fields' }],
    ['no address', { email: 'aliya' }, { reason: 'fields', fields: ['email'] }],
    ['a common password', { password: 'password123' }, { reason: 'password.common' }],
  ])('is refused with %s', async (_name, more, refusal) => {
    const answer = await world.as().account.signUp(wish({ email: 'x@example.kz', ...more }))
    expect(answer).toMatchObject({ ok: false, ...refusal })
  })

  test('of a pupil under 16 is a matter of UNDER16_ACCOUNTS', async () => {
    const pupil = wish({ birthDate: yearsAgo(13), email: 'pupil@example.kz' })
    vi.stubEnv('UNDER16_ACCOUNTS', 'off')
    const refused = await world.as().account.signUp(pupil)
    expect(refused).toEqual({ ok: false, reason: 'account.under16' })
    vi.stubEnv('UNDER16_ACCOUNTS', 'on')
    expect(await world.as().account.signUp(pupil)).toEqual({ ok: true })
    const [mail] = await world.readMail()
    vi.stubEnv('UNDER16_ACCOUNTS', 'off')
    const { token } = mail!
    expect(await world.as().account.confirmSignUp({ token })).toMatchObject({ ok: false })
  })

  test('sends no more than three letters an hour to one address', async () => {
    for (let index = 0; index < 5; index += 1)
      expect(await world.as().account.signUp(wish({ email: 'flood@example.kz' }))).toEqual({
        ok: true,
      })
    expect(await world.readMail()).toHaveLength(3)
  })
})

describe('a forgotten password', () => {
  test('is set anew by a link that works once and for an hour; all sessions end', async () => {
    const user = await world.createUser('forgot@example.kz')
    const { token: session } = await world.signIn(user.email)
    const ask = { email: user.email, locale: 'ru' }
    expect(await world.as().account.askReset(ask)).toEqual({ ok: true })
    const [mail] = await world.readMail()
    const fresh = { token: mail!.token!, password: 'төрт түлік мал баққан 7' }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 })
    expect(await world.as().account.reset(fresh)).toEqual({ ok: false, reason: 'link' })
    vi.useRealTimers()
    expect(await world.as().account.reset(fresh)).toEqual({ ok: true })
    expect(await world.as().account.reset(fresh)).toEqual({ ok: false, reason: 'link' })
    expect(await world.whoIs({ authorization: `Bearer ${session}` })).toBe(null)
    const [notice] = await world.readMail()
    expect(notice!.subject).toBe('Құпиясөзіңіз ауыстырылды')
  })

  test('of an address without an account is answered alike, and nothing is sent', async () => {
    const ask = { email: 'nobody@example.kz', locale: 'kk' }
    expect(await world.as().account.askReset(ask)).toEqual({ ok: true })
    expect(await world.readMail()).toEqual([])
  })
})

describe('what somebody signed in changes', () => {
  const begin = async (email: string) => {
    await world.createUser(email)
    const signed = await world.as().account.signIn({ email, password })
    if (!signed.ok) throw new Error('not signed in')
    return world.withCookie(signed.cookie)
  }

  test('nothing any more after signing out: the session has ended on the server', async () => {
    const asker = await begin('leaves@example.kz')
    const other = await world.signIn('leaves@example.kz')
    const { cookie } = await world.as(asker).account.signOut()
    expect(cookie).toMatch(/^session=;/)
    const { totalDocs } = await world.payload.db.count({
      collection: 'sessions',
      where: { user: { equals: asker.user!.id } },
    })
    expect(totalDocs).toBe(1)
    expect(await world.whoIs({ authorization: `Bearer ${other.token}` })).toBe('leaves@example.kz')
  })

  test('the password, knowing the old one; other devices are signed out, this one is not', async () => {
    const asker = await begin('change@example.kz')
    const other = await world.signIn('change@example.kz')
    const given = { current: 'wrong', password: 'жаңа құпия сөз 2026' }
    expect(await world.as(asker).account.changePassword(given)).toMatchObject({ reason: 'proof' })
    const right = { ...given, current: password }
    expect(await world.as(asker).account.changePassword(right)).toEqual({ ok: true })
    expect(await world.whoIs({ authorization: `Bearer ${other.token}` })).toBe(null)
    expect(await world.as(asker).account.listOwnSessions()).toHaveLength(1)
    await world.readMail()
  })

  test('where they are signed in: a device is signed out by its number, or all others; nobody else’s is', async () => {
    const asker = await begin('devices@example.kz')
    const others = [
      await world.signIn('devices@example.kz'),
      await world.signIn('devices@example.kz'),
    ]
    const { account } = world.as(asker)
    const [one] = (await account.listOwnSessions()).filter(({ isThis }) => !isThis)
    const stranger = await begin('stranger@example.kz')
    await world.as(stranger).account.endOwnSession({ session: one!.id })
    expect(await account.listOwnSessions()).toHaveLength(3)
    await account.endOwnSession({ session: one!.id })
    expect((await account.listOwnSessions()).map(({ id }) => id)).not.toContain(one!.id)
    await account.endOwnSession({ session: 'others' })
    expect(await account.listOwnSessions()).toMatchObject([{ isThis: true }])
    for (const { token } of others)
      expect(await world.whoIs({ authorization: `Bearer ${token}` })).toBe(null)
  })

  test('the address, by a link to the new one; the old one hears of it', async () => {
    const asker = await begin('old@example.kz')
    const given = { current: password, email: 'new@example.kz' }
    expect(await world.as(asker).account.askEmail(given)).toEqual({ ok: true })
    const [mail] = await world.readMail()
    expect(mail!.to).toBe('new@example.kz')
    expect((await findUser('old@example.kz'))!.id).toBe(asker.user!.id)
    expect(await world.as().account.confirmEmail({ token: mail!.token })).toEqual({ ok: true })
    expect((await findUser('new@example.kz'))!.id).toBe(asker.user!.id)
    const [notice] = await world.readMail()
    expect(notice).toMatchObject({ to: 'old@example.kz', subject: 'Мекенжайыңыз ауыстырылды' })
    expect(await world.as().account.confirmEmail({ token: mail!.token })).toMatchObject({
      ok: false,
    })
  })

  test('an address that is taken stays its owner’s', async () => {
    const asker = await begin('wants@example.kz')
    const given = { current: password, email: 'new@example.kz' }
    expect(await world.as(asker).account.askEmail(given)).toEqual({ ok: true })
    const [mail] = await world.readMail()
    expect(mail).toMatchObject({ to: 'new@example.kz', token: undefined })
  })

  test('closes the account: at once for all, for good after the days of grace', async () => {
    const asker = await begin('bye@example.kz')
    const given = { current: password, sure: 'yes' }
    expect(await world.as(asker).account.closeAccount(given)).toMatchObject({ ok: true })
    const signIn = { email: 'bye@example.kz', password }
    expect(await world.as().account.signIn(signIn)).toEqual({ ok: false, reason: 'wrong' })
    const [mail] = await world.readMail()
    expect(await world.as().account.keepAccount({ token: mail!.token })).toEqual({ ok: true })
    expect(await world.as().account.signIn(signIn)).toMatchObject({ ok: true })
    const again = await world.withCookie((await sign(signIn)).cookie)
    await world.as(again).account.closeAccount(given)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (graceDays - 1) * 86_400_000 })
    await keepHouse(world.payload)
    expect(await findUser('bye@example.kz')).toMatchObject({ email: 'bye@example.kz' })
    vi.setSystemTime(Date.now() + 2 * 86_400_000)
    await keepHouse(world.payload)
    expect(await findUser('bye@example.kz')).toBeNull()
  })

  const sign = async (given: object) => {
    const signed = await world.as().account.signIn(given)
    if (!signed.ok) throw new Error('not signed in')
    return signed
  }
})
