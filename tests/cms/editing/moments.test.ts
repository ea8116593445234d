import { describe, expect, it } from 'vitest'
import { formatMoment, formatOffset } from '../../../cms/editing/moments.ts'
import { toMoment } from '../../../cms/editing/planned/zones.ts'
import { chooseLanguage } from '../../../cms/admin/language.ts'

describe('a moment for people', () => {
  it.each([
    ['kk', '2026 жылғы 24 қараша, 18:00'],
    ['ru', '24 ноября 2026 года, 18:00'],
    ['en', '24 November 2026, 18:00'],
  ])('in %s', (language, text) => {
    expect(formatMoment('2026-11-24T13:00:00.000Z', language)).toBe(text)
  })

  it('says midnight as 00:00, and how far the zone is from Greenwich', () => {
    expect(formatMoment('2026-01-01T19:00:00.000Z', 'en')).toBe('2 January 2026, 00:00')
    expect(formatOffset('Asia/Almaty')).toBe('UTC+5')
  })
})

describe('a time set by a clock', () => {
  it.each([
    ['2026-11-24T18:00', 'Asia/Almaty', '2026-11-24T13:00:00.000Z'],
    ['2026-07-01T12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
    ['2026-12-01T12:00', 'Europe/Berlin', '2026-12-01T11:00:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, moment) => {
    expect(toMoment(local, zone).toISOString()).toBe(moment)
  })
})

describe('the language of the admin for whoever has not chosen', () => {
  it.each([
    [undefined, 'kk'],
    ['de-DE,de;q=0.9', 'kk'],
    ['kk-KZ,ru;q=0.9,en;q=0.8', 'kk'],
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['en-US,en;q=0.9', 'en'],
    ['en;q=0.5, ru;q=0.7', 'ru'],
  ])('%s → %s', (header, language) => {
    expect(chooseLanguage(header)).toBe(language)
  })
})
