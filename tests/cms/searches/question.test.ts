import { expect, it } from 'vitest'
import { parseQuestion } from '../../../cms/searches/question.ts'

it.each([
  ['the page and the order', 'q=Серік&page=3&sort=name&limit=5&locale=ru', 'q=Серік'],
  ['marks of a newsletter', 'q=Серік&utm_source=tg&fbclid=1', 'q=Серік'],
  ['an empty field of a form', 'q=+Серік+&kind=&region=&from=', 'q=Серік'],
  [
    'in one order',
    'region=astana&q=Серік&kind=news&region=abai',
    'kind=news&q=Серік&region=astana&region=abai',
  ],
  ['a facet by its other name', 'call_kind=grant', 'call_kind=grant'],
  ['days', 'kind=news&from=2026-01-01&to=', 'from=2026-01-01&kind=news'],
])('a question is kept without what is not asked: %s', (_, given, kept) => {
  expect(parseQuestion(given)).toBe(String(new URLSearchParams(kept)))
})

it.each([
  '',
  'kind=profiles',
  'utm_source=tg',
  'kind=people&q=Серік',
  'from=yesterday',
  `q=${'а'.repeat(201)}`,
])('what asks for nothing, or cannot be answered, is no question: %s', (given) => {
  expect(parseQuestion(given)).toBeUndefined()
})
