import { expect, test } from 'vitest'
import { sayLimits } from '../../site/text/limits.ts'

test.each([
  [{ kind: 'text', min: 5, max: 90 }, '5–90 таңба.'],
  [{ kind: 'paragraph', max: 300 }, '300 таңбадан аспасын.'],
  [{ kind: 'paragraph', min: 40 }, 'Кемінде 40 таңба.'],
  [{ kind: 'number', min: 1, max: 9 }, '1–9 аралығында.'],
  [{ kind: 'number', max: 9 }, 'Ең көбі – 9.'],
  [{ kind: 'table', min: 2 }, 'Ең азы – 2.'],
  [{ kind: 'choices', max: 3 }, 'Бірнешеуін таңдауға болады. Ең көбі – 3.'],
  [{ kind: 'choices' }, 'Бірнешеуін таңдауға болады.'],
  [{ kind: 'choice', max: 1 }, undefined],
  [{ kind: 'text' }, undefined],
] as const)('%j', (question, said) => {
  expect(sayLimits({ ...question, min: undefined, max: undefined, ...question }, 'kk')).toBe(said)
})

test('a file has a limit even where the call names none', () => {
  expect(sayLimits({ kind: 'file', min: undefined, max: undefined }, 'kk')).toContain('10 МБ')
})
