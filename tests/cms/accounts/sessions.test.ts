import { createHash, createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { getSessions } from '../../../cms/accounts/sessions.ts'
import type { User } from '../../../cms/payload-types.ts'
import { openAccountsWorld, password, site } from './world.ts'

let world: Awaited<ReturnType<typeof openAccountsWorld>>
let user: User
const email = 'aigul@example.kz'
beforeAll(async () => {
  world = await openAccountsWorld()
  user = await world.createUser(email)
})
afterAll(() => world.close())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const fromUs = { origin: site }

describe('one sign-in', () => {
  test('serves cookie, Bearer and JWT headers alike', async () => {
    const { token, cookie, setCookie } = await world.signIn(email)
    expect(setCookie).toMatch(/^session=[a-z0-9]{40}; /)
    expect(setCookie).toContain('HttpOnly')
    expect(setCookie).toContain('SameSite=Lax')
    expect(await world.whoIs({ cookie })).toBe(email)
    expect(await world.whoIs(bearer(token))).toBe(email)
    expect(await world.whoIs({ authorization: `JWT ${token}` })).toBe(email)
    expect(await world.whoIs({})).toBe(null)
  })

  test('behind TLS its cookie is for this host and for https only', () => {
    vi.stubEnv('SITE_URL', 'https://elumiti.kz')
    const cookie = getSessions({ ...world.payload } as Payload).blankCookie()
    expect(cookie.split('; ')).toEqual(
      expect.arrayContaining(['__Host-session=', 'Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']),
    )
    expect(cookie).not.toContain('Domain')
  })

  test('is in no address: a session named there is nobody’s', async () => {
    const { token } = await world.signIn(email)
    for (const name of ['session', 'token', 'authorization', 'access_token']) {
      const answer = await world.ask('GET', `/api/users/me?${name}=${token}`)
      expect(answer.body.user, name).toBe(null)
    }
  })

  test('gives a new session whatever id the browser brought', async () => {
    const planted = 'a'.repeat(40)
    const { token } = await world.signIn(email, { cookie: `session=${planted}` })
    expect(token).not.toBe(planted)
    expect(await world.whoIs(bearer(planted))).toBe(null)
    const again = await world.signIn(email, { cookie: `session=${token}`, ...fromUs })
    expect(again.token).not.toBe(token)
    expect(await world.whoIs(bearer(token))).toBe(null)
  })

  test('whoever steals the table of sessions cannot sign in with it', async () => {
    const { token } = await world.signIn(email)
    const { docs } = await world.payload.db.find({ collection: 'sessions', limit: 0 })
    const table = JSON.stringify(docs)
    expect(table).not.toContain(token)
    expect(table).toContain(createHash('sha256').update(token).digest('hex'))
    for (const { idHash } of docs as unknown as { idHash: string }[])
      expect(await world.whoIs(bearer(idHash))).toBe(null)
  })

  test.each(['sessions', 'links', 'attempts'])('nobody reads %s over the API', async (slug) => {
    const admin = await world.createUser(`${slug}@example.kz`, {
      roles: ['administrator'],
    })
    const { token } = await world.signIn(admin.email)
    expect((await world.ask('GET', `/api/${slug}`, bearer(token))).status).toBe(403)
  })
})

describe('a session that has ended stays ended', () => {
  const refreshed = async (token: string) => {
    const answer = await world.ask('POST', '/api/users/refresh-token', bearer(token))
    expect(answer.status).toBe(200)
    // what a refresh gives must be no key of its own
    expect(answer.body.refreshedToken).toBeUndefined()
    expect(answer.cookie).toBeUndefined()
    return answer.body
  }

  test('a token replayed after sign-out, refreshed before it or not, signs nobody in', async () => {
    const { token, cookie } = await world.signIn(email)
    await refreshed(token)
    const out = await world.ask('POST', '/api/users/logout', { cookie, ...fromUs })
    expect(out.status).toBe(200)
    expect(out.cookie).toMatch(/Max-Age=0/)
    expect(await world.whoIs({ cookie })).toBe(null)
    expect(await world.whoIs(bearer(token))).toBe(null)
    expect((await world.ask('POST', '/api/users/refresh-token', bearer(token))).status).toBe(403)
  })

  test('a change of password ends every session', async () => {
    const one = await world.signIn(email)
    const other = await world.signIn(email)
    await refreshed(other.token)
    await world.payload.update({
      collection: 'users',
      id: user.id,
      data: { password },
      overrideAccess: true,
    })
    for (const { token } of [one, other]) expect(await world.whoIs(bearer(token))).toBe(null)
  })

  test('a closed account is signed out and cannot sign in', async () => {
    const gone = await world.createUser('gone@example.kz')
    const { token } = await world.signIn(gone.email)
    await world.payload.update({
      collection: 'users',
      id: gone.id,
      data: { closedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    expect(await world.whoIs(bearer(token))).toBe(null)
    const again = await world.ask('POST', '/api/users/login', {}, { email: gone.email, password })
    expect(again.status).toBe(401)
  })

  test('a JWT signed with the secret itself is not believed', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const head = part({ alg: 'HS256', typ: 'JWT', authVersion: 1 })
    const body = part({
      id: user.id,
      collection: 'users',
      exp: Math.floor(Date.now() / 1000) + 999,
    })
    const key = world.payload.secret
    const signature = createHmac('sha256', key).update(`${head}.${body}`).digest('base64url')
    const jwt = `${head}.${body}.${signature}`
    for (const headers of [bearer(jwt), { authorization: `JWT ${jwt}` }])
      expect(await world.whoIs(headers)).toBe(null)
    expect(await world.whoIs({ cookie: `payload-token=${jwt}` })).toBe(null)
    expect(world.payload.authStrategies.map(({ name }) => name)).toEqual(['session'])
  })

  test.each([
    ['POST', 'forgot-password', { email }],
    ['POST', 'reset-password', { token: 'x', password }],
    ['POST', 'unlock', { email }],
    ['POST', 'first-register', { email: 'first@example.kz', password, name: 'x' }],
    ['POST', 'verify/x', {}],
  ])("Payload's own %s %s is closed", async (method, name, data) => {
    const answer = await world.ask(method, `/api/users/${name}`, {}, data)
    expect(answer.status).toBe(403)
    expect(answer.cookie).toBeUndefined()
  })

  test.each([
    ['member', 29, 31],
    ['editor', 0.4, 0.6],
  ] as const)('without a visit, the session of a %s ends', async (role, lives, ended) => {
    const idle = await world.createUser(`idle-${role}@example.kz`, { roles: [role] })
    const { token } = await world.signIn(idle.email)
    const now = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: now + lives * 86_400_000 })
    expect(await world.whoIs(bearer(token))).toBe(idle.email)
    vi.setSystemTime(now + (lives + ended) * 86_400_000)
    expect(await world.whoIs(bearer(token))).toBe(null)
  })

  test.each([
    ['member', 10, 180],
    ['editor', 0.25, 7],
  ] as const)('even with steady visits, that of a %s ends at last', async (role, pause, ended) => {
    const steady = await world.createUser(`steady-${role}@example.kz`, { roles: [role] })
    const { token } = await world.signIn(steady.email)
    const now = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now })
    let days = 0
    for (; days < 400; days += pause) {
      vi.setSystemTime(now + days * 86_400_000)
      if (!(await world.whoIs(bearer(token)))) break
    }
    expect(days).toBe(ended)
  })
})
