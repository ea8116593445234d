import { pbkdf2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkPassword, hashPassword } from '../../../cms/accounts/passwords.ts'

const salt = 'ab'.repeat(32)
const old = (rounds: number, length: number) =>
  pbkdf2Sync('құпия сөз', salt, rounds, length, 'sha256').toString('hex')

test("a password is kept as argon2id with OWASP's parameters, each time with another salt", async () => {
  const one = await hashPassword('құпия сөз')
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await hashPassword('құпия сөз')).not.toBe(one)
  expect(await checkPassword('құпия сөз', { hash: one })).toEqual({ right: true, outdated: false })
  expect((await checkPassword('құпия сөз ', { hash: one })).right).toBe(false)
})

test.each([
  ["Payload's first way", old(25_000, 512)],
  ["Payload's later way", `pbkdf2-sha256-v1:${old(600_000, 32)}`],
])('%s is still right, and outdated', async (_name, hash) => {
  expect(await checkPassword('құпия сөз', { hash, salt })).toEqual({ right: true, outdated: true })
  expect((await checkPassword('құпия', { hash, salt })).right).toBe(false)
})

test.each([['nothing'], [''], ['$argon2id$broken'], ['00']])(
  'what is no hash (%s) is nobody’s password',
  async (hash) => expect((await checkPassword('', { hash, salt: '' })).right).toBe(false),
)

test('letters composed in another way are the same password', async () => {
  const hash = await hashPassword('й'.normalize('NFC').repeat(12))
  expect((await checkPassword('й'.normalize('NFD').repeat(12), { hash })).right).toBe(true)
})
