import { describe, expect, it } from 'vitest'
import type { Door } from '../../site/data/door.ts'
import { findNext, keep, toMidnight } from '../../site/data/keep.ts'

const door = (isShared: boolean) =>
  ({ isShared, tags: () => ['calls', 'regions:4'] }) as unknown as Door
const toHeaders = (isShared: boolean, given?: Parameters<typeof keep>[2]) => {
  const response = { headers: new Headers() }
  keep({ response }, door(isShared), given)
  return Object.fromEntries(response.headers)
}

describe('keeping a page', () => {
  it('names what it and its head and foot were made of, each thing once', () => {
    expect(toHeaders(true, { tags: ['profiles', 'calls'] })).toEqual({
      'x-page-tags': 'calls,regions:4,profiles,navigation,pages',
    })
  })

  it('never keeps what was read as somebody', () => {
    expect(toHeaders(false, { until: ['2999-01-01T00:00:00Z'] })).toEqual({})
  })

  it('keeps it until the first moment to come', () => {
    const now = new Date('2026-11-22T10:00:00Z')
    const moments = [
      '2026-11-20T00:00:00Z',
      undefined,
      '2026-12-01T13:00:00+05:00',
      '2026-11-30T00:00:00Z',
    ]
    expect(findNext(moments, now)).toBe('2026-11-30T00:00:00.000Z')
    expect(findNext(['2026-11-20T00:00:00Z'], now)).toBeUndefined()
  })

  it.each([
    ['2026-11-22T10:00:00Z', '2026-11-22T19:00:00.000Z'],
    ['2026-11-22T19:00:00Z', '2026-11-23T19:00:00.000Z'],
    ['2026-11-22T18:59:59Z', '2026-11-22T19:00:00.000Z'],
  ])('midnight in the country after %s is %s', (now, midnight) => {
    expect(toMidnight(new Date(now))).toBe(midnight)
  })
})
