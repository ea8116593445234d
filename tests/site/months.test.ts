import { describe, expect, it } from 'vitest'
import { findMonth, isWithin, toDays, toMonthId, toSpan } from '../../site/data/months.ts'

describe('a month of events', () => {
  it('has whole weeks from Monday', () => {
    const month = findMonth('2026-11')
    expect(month?.weeks).toHaveLength(6)
    expect(month?.weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(month?.weeks.flat().filter(Boolean)).toHaveLength(30)
    expect(month?.weeks.every((week) => week.length === 7)).toBe(true)
  })

  it('begins and ends by the clock of the country, and knows its neighbours', () => {
    expect(findMonth('2026-12')).toMatchObject({
      from: '2026-11-30T19:00:00.000Z',
      to: '2026-12-31T19:00:00.000Z',
      previous: '2026-11',
      next: '2027-01',
    })
  })

  it.each(['2026-13', '2026-1', '1999-12', 'month', undefined])('%s is no month', (id) => {
    expect(findMonth(id)).toBeUndefined()
  })

  it('has a page from the first event to three months after the last, and after now', () => {
    const now = new Date('2026-11-26T05:00:00Z')
    const span = toSpan(['2024-03-05T05:00:00Z', '2027-01-31T20:00:00Z'], now)
    // in Almaty the last one ends on the first of February
    expect(span).toEqual({ first: '2024-03', last: '2027-05' })
    const months = ['2024-02', '2024-03', '2026-01', '2027-05', '2027-06', '2099-12']
    expect(months.map((id) => isWithin(span, id))).toEqual([false, true, true, true, false, false])
    expect(toSpan([], now)).toEqual({ first: '2026-11', last: '2027-02' })
    expect(toSpan(['2027-03-05T05:00:00Z'], now)).toEqual({ first: '2026-11', last: '2027-06' })
  })

  it('gives an event every day it takes', () => {
    expect(toDays('2026-11-30T18:00:00Z', '2026-12-01T20:00:00Z')).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
    ])
    expect(toDays('2026-11-30T05:00:00Z', '2026-11-30T07:00:00Z')).toEqual(['2026-11-30'])
    expect(toMonthId('2026-11-30T20:00:00Z')).toBe('2026-12')
  })
})
