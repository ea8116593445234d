import { expect, test } from 'vitest'
import { checkNewPassword } from '../../../cms/accounts/password-rules.ts'

const about = ['aigul.serikova@example.kz', 'Айгүл', 'Серікова']
const cases: [string, string, string | true][] = [
  ['too short', 'қысқа', 'password.short'],
  ['nine signs', 'алмаағаш2', 'password.short'],
  ['a leaked one', 'password123', 'password.common'],
  ['a row of keys', 'qwertyuiop', 'password.common'],
  ['the same row in the Cyrillic layout', 'йцукенгшщз', 'password.common'],
  ['digits in order', '1234567890', 'password.common'],
  ['one sign', 'aaaaaaaaaaaa', 'password.common'],
  ['the name of the place', 'elumiti2026', 'password.common'],
  ['the own name', 'Серікова1998', 'password.common'],
  ['the own address', 'aigul.serikova', 'password.common'],
  ['four words', 'алма ағаш тау бұлақ', true],
  ['signs at random', 'x9Kq-2vLm8', true],
  ['a sentence of 1000 signs', 'қ'.repeat(300) + 'а б'.repeat(233), true],
  ['more than 1000 signs', 'қ'.repeat(1001), 'password.long'],
]
test.each(cases)('%s', async (_name, password, expected) => {
  const result = await checkNewPassword(password, about)
  expect(result.ok || result.reason).toBe(expected)
})
