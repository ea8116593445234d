import { homeZone } from '../moments.ts'

/** The zones in which a time may be given, and the word for each. */
export const zones = [
  { value: homeZone, word: 'almaty' },
  { value: 'Europe/Istanbul', word: 'istanbul' },
  { value: 'Europe/Berlin', word: 'berlin' },
  { value: 'Europe/London', word: 'london' },
  { value: 'Asia/Shanghai', word: 'beijing' },
  { value: 'America/New_York', word: 'newYork' },
] as const

/** The moment of a clock's date and time (`2026-11-24T18:00`) in a zone. */
export function toMoment(local: string, zone: string): Date {
  const asUtc = new Date(`${local}:00Z`)
  // twice: the offset at the guessed moment may be that of the other side of a clock change
  const first = new Date(asUtc.getTime() - offsetOf(zone, asUtc))
  return new Date(asUtc.getTime() - offsetOf(zone, first))
}

function offsetOf(zone: string, moment: Date): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const get = (type: string) => Number(parts.find((part) => part.type === type)!.value)
  const shown = Date.UTC(
    get('year'),
    get('month') - 1,
    get('day'),
    get('hour'),
    get('minute'),
    get('second'),
  )
  return shown - Math.floor(moment.getTime() / 1000) * 1000
}
