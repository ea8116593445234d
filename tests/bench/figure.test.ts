import { expect, test } from 'vitest'
import { isMet, summarize } from './figure.ts'

test('percentiles are of the nearest rank, whatever the order of the values', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(summarize(values)).toEqual({ n: 100, min: 1, median: 50, p95: 95, p99: 99 })
  expect(summarize([7])).toEqual({ n: 1, min: 7, median: 7, p95: 7, p99: 7 })
})

test('nothing has no percentiles', () => {
  expect(() => summarize([])).toThrow()
})

test('a target is of one of the numbers, from above or from below', () => {
  const summary = summarize([100, 200, 301])
  expect(isMet(summary, { of: 'p95', atMost: 300 })).toBe(false)
  expect(isMet(summary, { of: 'median', atMost: 200 })).toBe(true)
  expect(isMet(summary, { of: 'median', atLeast: 201 })).toBe(false)
})
