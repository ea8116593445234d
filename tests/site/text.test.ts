import { describe, expect, it } from 'vitest'
import {
  formatDay,
  formatDayOfYear,
  formatMoment,
  formatMonth,
  formatSpan,
  toDay,
} from '../../site/text/dates.ts'
import { formatList } from '../../site/text/lists.ts'
import { formatFileSize, formatNumber, formatShare } from '../../site/text/numbers.ts'
import { toTimeLeft } from '../../site/text/time-left.ts'

/** Intl groups and spaces with non-breaking spaces; the tables below are written with plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('days', () => {
  it.each([
    ['kk', '2019 жылғы 1 тамыз', '1 тамыз', '2019 жылғы тамыз'],
    ['ru', '1 августа 2019 года', '1 августа', 'август 2019 года'],
    ['en', '1 August 2019', '1 August', 'August 2019'],
  ] as const)('are written in full in %s', (locale, day, dayOfYear, month) => {
    expect(formatDay('2019-08-01', locale)).toBe(day)
    expect(formatDayOfYear('2019-08-01', locale)).toBe(dayOfYear)
    expect(formatMonth('2019-08-01', locale)).toBe(month)
  })

  it.each(
    'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'
      .split(' ')
      .map((name, at) => [at + 1, name] as const),
  )('name month %i in Kazakh', (month, name) => {
    const day = `2026-${String(month).padStart(2, '0')}-05`
    expect(formatDay(day, 'kk')).toBe(`2026 жылғы 5 ${name}`)
  })

  it('are those of the country, not of the server', () => {
    expect(toDay('2026-11-22T19:30:00Z')).toBe('2026-11-23')
    expect(formatDay('2026-11-22T19:30:00Z', 'en')).toBe('23 November 2026')
  })
})

describe('moments', () => {
  it.each([
    ['kk', '2026 жылғы 4 желтоқсан, 18:00 (Астана уақыты)'],
    ['ru', '4 декабря 2026 года, 18:00 (по времени Астаны)'],
    ['en', '4 December 2026, 18:00 (Astana time)'],
  ] as const)('say whose time it is in %s', (locale, text) => {
    expect(formatMoment('2026-12-04T13:00:00Z', locale, { zone: true })).toBe(text)
  })

  it('write midnight as 00:00', () => {
    expect(formatMoment('2026-12-04T19:00:00Z', 'en')).toBe('5 December 2026, 00:00')
  })

  it('of one day are joined', () => {
    expect(formatSpan('2026-12-04T05:00:00Z', '2026-12-04T07:30:00Z', 'kk')).toBe(
      '2026 жылғы 4 желтоқсан, 10:00\u00a0– 12:30',
    )
  })
})

describe('time left', () => {
  const now = '2026-11-22T12:00:00Z'
  it.each([
    ['2026-11-22T12:00:00Z', 'Қабылдау аяқталды', false, true],
    ['2026-11-22T13:00:00Z', 'Бүгін соңғы күн', true, false],
    ['2026-11-22T19:00:00Z', 'Ертең соңғы күн', true, false],
    ['2026-11-25T13:00:00Z', '3 күн қалды', true, false],
    ['2026-11-26T13:00:00Z', '4 күн қалды', false, false],
  ])('until %s', (closesAt, text, isUrgent, isOver) => {
    expect(toTimeLeft(closesAt, now, 'kk')).toEqual({ text, isUrgent, isOver })
  })
})

describe('numbers', () => {
  it('are grouped as the language does', () => {
    expect(plain(formatNumber(12480, 'kk'))).toBe('12 480')
    expect(plain(formatNumber(12480, 'ru'))).toBe('12 480')
    expect(formatNumber(12480, 'en')).toBe('12,480')
  })

  it('of a share and a file keep their unit', () => {
    expect(plain(formatShare(0.62, 'ru'))).toBe('62 %')
    expect(formatShare(3 / 3000, 'kk')).toBe('0,1%')
    expect(formatShare(0, 'kk')).toBe('0%')
    expect(formatFileSize(5_240_000, 'kk')).toBe('5,2 МБ')
    expect(formatFileSize(730, 'ru')).toBe('730 байт')
  })
})

it.each([
  ['kk', ['Ахан'], 'Ахан'],
  ['kk', ['Ахан', 'Мұрат'], 'Ахан және Мұрат'],
  ['kk', ['Ахан', 'Мұрат', 'Анар'], 'Ахан, Мұрат және Анар'],
  ['ru', ['Ахан', 'Мурат', 'Анар'], 'Ахан, Мурат и Анар'],
  ['en', [], ''],
] as const)('a list in %s of %j', (locale, items, text) => {
  expect(formatList(items, locale)).toBe(text)
})
