import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

describe("another site's page cannot act with our cookie", () => {
  const cases: [string, string, object, boolean][] = [
    ['our own form', 'PATCH', { origin: site }, true],
    [
      'the same host under another name',
      'PATCH',
      { origin: 'http://127.0.0.1:9', host: '127.0.0.1:9' },
      true,
    ],
    ['another site', 'PATCH', { origin: 'https://evil.example' }, false],
    ['a sandboxed frame', 'PATCH', { origin: 'null' }, false],
    ['another site that hides its origin', 'PATCH', { 'sec-fetch-site': 'cross-site' }, false],
    ['a neighbour under the same domain', 'PATCH', { 'sec-fetch-site': 'same-site' }, false],
    ['neither header', 'PATCH', {}, false],
    [
      'a link followed from elsewhere',
      'GET',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
      true,
    ],
    [
      'a picture or fetch from elsewhere',
      'GET',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      false,
    ],
  ]
  test.each(cases)('%s (%s)', async (_name, method, headers, allowed) => {
    const { cookie } = await world.signIn(email)
    const path = method === 'GET' ? '/api/users/me' : `/api/users/${user.id}`
    const data = method === 'GET' ? undefined : { locale: 'ru' }
    const answer = await world.ask(method, path, { cookie, ...headers }, data)
    if (method === 'GET') expect(answer.body.user?.email ?? null).toBe(allowed ? email : null)
    else expect(answer.status).toBe(allowed ? 200 : 403)
  })

  test('nor sign a visitor in', async () => {
    const from = { origin: 'https://evil.example' }
    const answer = await world.ask('POST', '/api/users/login', from, { email, password })
    expect(answer.status).toBe(403)
    expect(answer.cookie).toBeUndefined()
  })
})
