import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { getLimits } from '../../../cms/accounts/limits.ts'
import { openAccountsWorld, password } from './world.ts'

let world: Awaited<ReturnType<typeof openAccountsWorld>>
const email = 'aigul@example.kz'
beforeAll(async () => {
  world = await openAccountsWorld()
  await world.createUser(email)
})
afterAll(() => world.close())
afterEach(() => vi.useRealTimers())

const from = (address: string) => ({ 'x-client-address': address })
const tryFrom = async (address: string, given: object = { email, password: 'wrong' }) =>
  (await world.ask('POST', '/api/users/login', from(address), given)).status

describe('brute force', () => {
  test('of one account from one address stops, and says when to come again', async () => {
    const answers: number[] = []
    for (let index = 0; index < 7; index += 1) answers.push(await tryFrom('198.51.100.1'))
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429])
    const headers = from('198.51.100.1')
    const answer = await world.ask('POST', '/api/users/login', headers, { email, password })
    expect(answer.status).toBe(429)
    expect(answer.body.errors[0].message).toMatch(/1[45]/)
  })

  test('at the same moment is counted as well', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => tryFrom('198.51.100.2')))
    expect(all.filter((status) => status === 401)).toHaveLength(5)
  })

  test('is counted by all servers together', async () => {
    const another = getLimits({ ...world.payload } as Payload)
    for (let index = 0; index < 5; index += 1)
      await another.take(['signInHere', `${email} 198.51.100.9`])
    expect(await tryFrom('198.51.100.9')).toBe(429)
  })

  test('locks nobody out who signs in from elsewhere', async () => {
    expect(await tryFrom('203.0.113.9', { email, password })).toBe(200)
    await getLimits(world.payload).take(
      ...Array.from({ length: 101 }, () => ['signInThere', email] as const),
    )
    expect(await tryFrom('198.51.100.77', { email, password })).toBe(429)
    expect(await tryFrom('203.0.113.9', { email, password })).toBe(200)
  })

  test('of many accounts from one address stops', async () => {
    const answers: number[] = []
    await getLimits(world.payload).take(
      ...Array.from({ length: 58 }, () => ['signInFrom', '198.51.100.3'] as const),
    )
    for (let index = 0; index < 3; index += 1)
      answers.push(await tryFrom('198.51.100.3', { email: `a${index}@example.kz`, password: 'x' }))
    expect(answers).toEqual([401, 401, 429])
  })

  test('an account that is not there is limited alike', async () => {
    const given = { email: 'nobody@example.kz', password: 'x' }
    const answers: number[] = []
    for (let index = 0; index < 6; index += 1) answers.push(await tryFrom('198.51.100.4', given))
    expect(answers).toEqual([401, 401, 401, 401, 401, 429])
  })

  test('ends with its time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61 * 60_000 })
    expect(await tryFrom('198.51.100.1', { email, password })).toBe(200)
  })
})

test('no address is kept of anybody who tried', async () => {
  const { docs } = await world.payload.db.find({ collection: 'attempts', limit: 0 })
  expect(docs.length).toBeGreaterThan(5)
  expect(JSON.stringify(docs)).not.toMatch(/198\.51|203\.0|example\.kz/)
})
