import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { User } from '../../../cms/payload-types.ts'
import { openAccountsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openAccountsWorld>>
let user: User
const email = 'aigul@example.kz'
beforeAll(async () => {
  world = await openAccountsWorld()
  user = await world.createUser(email)
})
afterAll(() => world.close())

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('what the API may not set', () => {
  test.each([
    ['hash', { hash: 'x' }],
    ['closedAt', { closedAt: null }],
    ['email', { email: 'other@example.kz' }],
    ['roles', { roles: ['administrator'] }],
  ])('an own %s stays as it is', async (field, data) => {
    const { token } = await world.signIn(email)
    await world.ask('PATCH', `/api/users/${user.id}`, bearer(token), data)
    const kept = await world.payload.db.findOne<User>({
      collection: 'users',
      where: { id: { equals: user.id } },
    })
    const now = kept as unknown as Record<string, unknown>
    expect(now[field]).not.toEqual((data as Record<string, unknown>)[field] ?? 'x')
    expect(await world.whoIs(bearer(token))).toBe(email)
  })

  test('a password is not changed through the general update, nor asked about', async () => {
    const { token } = await world.signIn(email)
    const data = { password: 'another long password 5' }
    const answer = await world.ask('PATCH', `/api/users/${user.id}`, bearer(token), data)
    expect(answer.status).toBe(403)
    const own = await world.ask('GET', `/api/users/${user.id}?showHiddenFields=true`, bearer(token))
    expect(JSON.stringify(own.body)).not.toMatch(/argon2|"hash"|"salt"/)
    const guess = await world.ask('GET', '/api/users?where[hash][like]=argon', bearer(token))
    expect(guess.status).toBe(400)
  })
})
