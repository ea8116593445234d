import { dateFormat } from './date-format.ts'
import { TIME_ZONE } from './dates.ts'

/** When a day of the country (`2026-11-24`) begins, in ISO 8601. */
export function toDayStart(day: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`)
  return new Date(utc - toOffset(new Date(utc), TIME_ZONE)).toISOString()
}

/** By how many milliseconds a zone's clocks are ahead of UTC at a moment. */
export function toOffset(moment: Date, timeZone: string): number {
  const format = dateFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const part = Object.fromEntries(
    format.formatToParts(moment).map(({ type, value }) => [type, value]),
  )
  const local = `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`
  return Date.parse(local) - Math.floor(moment.getTime() / 1000) * 1000
}
