import { pbkdf2Sync } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { User } from '../../../cms/payload-types.ts'
import { openPeopledWorld } from './people.ts'
import { password } from './world.ts'

let world: Awaited<ReturnType<typeof openPeopledWorld>>
beforeAll(async () => {
  world = await openPeopledWorld()
})
afterAll(() => world.close())

test('a password that is kept in the way of before is kept in today’s at the next sign-in', async () => {
  const { id, email } = await world.createUser('old@example.kz')
  const salt = 'ab'.repeat(32)
  const hash = pbkdf2Sync(password, salt, 25_000, 512, 'sha256').toString('hex')
  await world.payload.db.updateOne({ collection: 'users', id, data: { hash, salt } })
  const kept = () =>
    world.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } })

  const wrong = await world.as().account.signIn({ email, password: 'another one 55' })
  expect(wrong).toEqual({ ok: false, reason: 'wrong' })
  expect(await kept()).toMatchObject({ hash, salt })
  expect(await world.as().account.signIn({ email, password })).toMatchObject({ ok: true })
  const now = await kept()
  expect(now!.hash).toMatch(/^\$argon2id\$/)
  expect(now!.salt).toBeNull()
  expect(await world.as().account.signIn({ email, password })).toMatchObject({ ok: true })
})

test('who of staff has signed in is in the audit log; who was refused is in the server’s, by number only', async () => {
  const { id, email } = await world.createUser('staff@example.kz', { roles: ['editor'] })
  const member = await world.createUser('member@example.kz')
  const warned = vi.spyOn(world.payload.logger, 'warn').mockReturnValue()
  for (const given of [
    { email, password: 'not the one 77' },
    { email: 'nowhere@example.kz', password: 'not the one 77' },
  ])
    expect(await world.as().account.signIn(given)).toMatchObject({ reason: 'wrong' })
  expect(warned.mock.calls).toEqual([
    [{ msg: 'A sign-in was refused', reason: 'wrong', account: id }],
    [{ msg: 'A sign-in was refused', reason: 'wrong', account: null }],
  ])
  warned.mockRestore()
  for (const each of [email, member.email])
    expect(await world.as().account.signIn({ email: each, password })).toMatchObject({ ok: true })
  const { docs } = await world.payload.find({
    collection: 'audit',
    where: { action: { equals: 'sign_in' } },
    overrideAccess: true,
  })
  expect(docs).toMatchObject([{ actor: String(id), subject: 'users', document: String(id) }])
})

test('whether an account exists shows neither in the answer nor in the class of time', async () => {
  await world.createUser('there@example.kz')
  const measure = async (email: string) => {
    const times: number[] = []
    for (let index = 0; index < 4; index += 1) {
      const began = performance.now()
      const answer = await world.as().account.signIn({ email, password: 'not the password 1' })
      times.push(performance.now() - began)
      expect(answer).toEqual({ ok: false, reason: 'wrong' })
    }
    return Math.min(...times)
  }
  const there = await measure('there@example.kz')
  const nowhere = await measure('nowhere@example.kz')
  // without the work of a password, an answer takes a tenth
  expect(Math.max(there, nowhere) / Math.min(there, nowhere)).toBeLessThan(3)
})
