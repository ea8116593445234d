import { describe, expect, test } from 'vitest'
import { parseNumber, newNumber } from '../../../cms/applications/number.ts'
import { hashOf, toCanonical } from '../../../cms/applications/canonical.ts'
import { checkAnswers, keepAsked, readAnswers } from '../../../cms/calls/answers.ts'
import { findClosing } from '../../../cms/calls/closing.ts'
import { ageOn, findMisfits } from '../../../cms/calls/eligible.ts'
import { findStandingOf } from '../../../cms/calls/open.ts'
import { isAsked, type Question } from '../../../cms/calls/questions.ts'

const ask = (key: string, kind: Question['kind'], more: Partial<Question> = {}): Question =>
  ({ key, kind, options: [], ...more }) as Question
const offer = (...values: string[]) => values.map((value) => ({ value }))

describe('answers', () => {
  test.each([
    ['text', ask('q', 'text', { required: true }), '', 'required'],
    ['text too short', ask('q', 'text', { min: 5 }), 'Алма', 'tooShort'],
    ['letters, not bytes, are counted', ask('q', 'text', { max: 4 }), 'Алма', undefined],
    ['text too long', ask('q', 'paragraph', { max: 3 }), 'Алма', 'tooLong'],
    [
      'a choice that is not offered',
      ask('q', 'choice', { options: offer('a') }),
      'b',
      'notOffered',
    ],
    ['a number', ask('q', 'number', { min: 1, max: 9 }), '1 0', 'tooLarge'],
    ['a number with a comma', ask('q', 'number', { max: 9 }), '8,5', undefined],
    ['no number', ask('q', 'number'), 'көп', 'notNumber'],
    ['a date', ask('q', 'date'), '2028-02-29', undefined],
    ['no date', ask('q', 'date'), '2026-02-28x', 'notDate'],
    ['a day that the month does not have', ask('q', 'date'), '2026-02-31', 'notDate'],
    ['a file', ask('q', 'file', { required: true }), '', 'required'],
    ['a statement asks nothing', ask('q', 'statement', { required: true }), '', undefined],
  ] as const)('%s', (_, question, typed, reason) => {
    const answers = readAnswers([question], { 'a.q': typed })
    expect(checkAnswers([question], answers)[0]?.reason).toBe(reason)
  })

  test('several choices, and none of them', () => {
    const question = ask('q', 'choices', { options: offer('a', 'b'), required: true })
    expect(readAnswers([question], { 'a.q': ['', 'a', 'b'] })).toEqual({ q: ['a', 'b'] })
    expect(readAnswers([question], { 'a.q': '' })).toEqual({ q: [] })
    expect(readAnswers([question], {})).toEqual({})
    expect(checkAnswers([question], { q: [] })[0]?.reason).toBe('required')
  })

  test('a table keeps its rows and drops the empty ones', () => {
    const question = ask('q', 'table', { options: offer('what', 'cost'), min: 2 })
    const answers = readAnswers([question], {
      'a.q.0.0': 'Микроскоп',
      'a.q.0.1': '90000',
      'a.q.1.0': ' ',
    })
    expect(answers).toEqual({ q: [['Микроскоп', '90000']] })
    expect(checkAnswers([question], answers)[0]).toMatchObject({ reason: 'tooSmall', limit: 2 })
  })

  test('a chain of conditions holds as a whole; answers to what is not asked are dropped', () => {
    const questions = [
      ask('abroad', 'choice', { options: offer('yes', 'no') }),
      ask('country', 'text', { onlyIfKey: 'abroad', onlyIfValue: 'yes', required: true }),
      ask('city', 'text', { onlyIfKey: 'country' }),
      ask('ahead', 'text', { onlyIfKey: 'later' }),
      ask('later', 'text'),
    ]
    const answers = { abroad: 'no', country: 'Түркия', city: 'Анкара' }
    expect(questions.map((each) => isAsked(each, questions, answers))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ])
    expect(keepAsked(questions, answers)).toEqual({ abroad: 'no' })
    expect(checkAnswers(questions, { abroad: 'yes' })).toEqual([
      { key: 'country', reason: 'required' },
    ])
  })

  test('a question on itself is never asked, and nothing hangs', () => {
    const question = ask('q', 'text', { onlyIfKey: 'q' })
    expect(isAsked(question, [question], { q: 'x' })).toBe(false)
  })
})

describe('the end of a call', () => {
  const closesAt = '2026-11-30T13:00:00.000Z'
  const away = (from: string, until: string) => ({
    from: `2026-11-30T${from}:00.000Z`,
    until: `2026-11-30T${until}:00.000Z`,
  })
  test.each([
    ['as published', [], '13:00'],
    ['away the day before', [away('00:10', '02:00')], '13:00'],
    ['away an hour before the end', [away('11:00', '12:00')], '14:00'],
    ['what began before the last six hours counts from there', [away('05:00', '07:30')], '13:30'],
    ['away at the end itself', [away('12:50', '13:20')], '13:30'],
    ['the time put off counts too', [away('12:00', '12:30'), away('13:10', '13:20')], '13:40'],
    ['after the end it is over', [away('13:05', '13:30')], '13:00'],
    [
      'two servers away at once count once',
      [away('12:00', '12:30'), away('12:10', '12:20')],
      '13:30',
    ],
  ])('%s', (_, outages, expected) => {
    const { closesAt: at, takesUntil } = findClosing(closesAt, outages)
    expect(at.slice(11, 16)).toBe(expected)
    expect(Date.parse(takesUntil) - Date.parse(at)).toBe(600_000)
  })

  const call = {
    opensAt: '2026-11-01T00:00:00Z',
    _status: { kk: 'published', ru: 'published', en: 'draft' },
  }
  const closing = findClosing(closesAt, [])
  test.each([
    ['open in both languages', call, '2026-11-10T00:00:00Z', 'open'],
    [
      'Russian is a draft',
      { ...call, _status: { kk: 'published', ru: 'draft' } },
      '2026-11-10T00:00:00Z',
      'untranslated',
    ],
    ['nothing is out', { ...call, _status: {} }, '2026-11-10T00:00:00Z', 'unpublished'],
    ['too early', call, '2026-10-31T23:59:59Z', 'notYet'],
    ['within the grace, to the second', call, '2026-11-30T13:10:00Z', 'open'],
    ['after it', call, '2026-11-30T13:10:01Z', 'closed'],
  ])('%s', (_, given, now, standing) => {
    expect(findStandingOf(given, closing, new Date(now))).toBe(standing)
  })
})

describe('who may apply', () => {
  const day = '2026-11-30T13:00:00Z'
  test.each([
    ['2008-11-30', 18],
    ['2008-12-01', 17],
    ['2008-02-29', 18],
  ])('born on %s one is %i', (born, age) => expect(ageOn(born, day)).toBe(age))

  const eligibility = {
    ageFrom: 18,
    ageTo: 25,
    settlementTypes: ['village' as const],
    regions: [3],
  }
  test('tells every condition that does not hold, and what is not known', () => {
    expect(
      findMisfits(eligibility, { birthDate: '2010-01-01', settlementType: 'city' }, day),
    ).toEqual([
      { condition: 'ageFrom', known: true, limit: 18 },
      { condition: 'settlementType', known: true },
      { condition: 'region', known: false },
    ])
    const fit = { birthDate: '2004-01-01', settlementType: 'village' as const, region: 3 }
    expect(findMisfits(eligibility, fit, day)).toEqual([])
    expect(findMisfits(undefined, {}, day)).toEqual([])
  })
})

describe('numbers and hashes', () => {
  test('a number is read however it is typed, and a slip is told', () => {
    const number = newNumber()
    expect(parseNumber(` ${number.toLowerCase().replace('-', ' ')} `)).toBe(number)
    expect(parseNumber(`${number}-2`)).toBe(`${number}-2`)
    const signs = [...number]
    signs[4] = signs[4] === 'A' ? 'B' : 'A'
    expect(parseNumber(signs.join(''))).toBeUndefined()
  })

  test('JSON has one form', () => {
    expect(toCanonical({ b: [1, { d: null, c: 'ә' }], a: undefined })).toBe(
      '{"b":[1,{"c":"ә","d":null}]}',
    )
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }))
  })
})
