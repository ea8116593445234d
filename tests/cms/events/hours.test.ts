import { describe, expect, it } from 'vitest'
import { findDigest, findNow, isQuiet, usualHours } from '../../../cms/notifications/hours.ts'

const almaty = usualHours
const berlin = { ...usualHours, timeZone: 'Europe/Berlin' }
const kolkata = { ...usualHours, timeZone: 'Asia/Kolkata' }
const never = { ...usualHours, quietFrom: 0, quietTo: 0 }
const noon = { ...usualHours, quietFrom: 12, quietTo: 14 }

describe('quiet hours', () => {
  it.each([
    // Almaty is five hours ahead of UTC
    ['2026-11-25T16:59:00Z', almaty, false],
    ['2026-11-25T17:00:00Z', almaty, true],
    ['2026-11-26T02:59:00Z', almaty, true],
    ['2026-11-26T03:00:00Z', almaty, false],
    ['2026-11-25T17:00:00Z', berlin, false],
    ['2026-11-25T21:00:00Z', berlin, true],
    ['2026-11-25T20:00:00Z', never, false],
    ['2026-11-25T07:30:00Z', noon, true],
    ['2026-11-25T09:00:00Z', noon, false],
  ] as const)('%s', (moment, hours, quiet) => {
    expect(isQuiet(new Date(moment), hours)).toBe(quiet)
  })

  it.each([
    ['2026-11-25T12:00:00Z', almaty, '2026-11-25T12:00:00.000Z'],
    ['2026-11-25T18:20:00Z', almaty, '2026-11-26T03:00:00.000Z'],
    ['2026-11-25T23:20:00Z', berlin, '2026-11-26T07:00:00.000Z'],
    // half an hour off: eight in Kolkata is 02:30 UTC
    ['2026-11-25T20:00:00Z', kolkata, '2026-11-26T02:30:00.000Z'],
  ] as const)('a letter of %s waits until they are over', (moment, hours, goes) => {
    expect(findNow(new Date(moment), hours).toISOString()).toBe(goes)
  })
})

describe('the letter of the day', () => {
  it.each([
    ['2026-11-25T03:59:00Z', almaty, '2026-11-25T04:00:00.000Z'],
    ['2026-11-25T04:00:00Z', almaty, '2026-11-25T04:00:00.000Z'],
    ['2026-11-25T04:00:01Z', almaty, '2026-11-26T04:00:00.000Z'],
    // on the night when the clocks go back
    ['2026-10-24T12:00:00Z', berlin, '2026-10-25T08:00:00.000Z'],
  ] as const)('of %s comes in the morning', (moment, hours, goes) => {
    expect(findDigest(new Date(moment), hours).toISOString()).toBe(goes)
  })
})
