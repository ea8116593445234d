/** Counted from the first start, on the clock of Kazakhstan. */
export type Moment = { readonly days: number; readonly time: string }
/** A day so many years (and days) before the first start: for ages that must stay what they are. */
export type Years = { readonly yearsAgo: number; readonly daysMore?: number }

const day = 86_400_000
/** The whole country has been on UTC+5 since March 2024, and it knows no summer time. */
const offset = 5 * 3_600_000

export const isMoment = (value: object): value is Moment => 'days' in value && 'time' in value
export const isYears = (value: object): value is Years => 'yearsAgo' in value

/** `{ days: 3, time: '18:00' }` → the ISO instant of that hour, three days after the start. */
export function toInstant({ days, time }: Moment, startedAt: Date): string {
  const [hours, minutes] = time.split(':').map(Number)
  const midnight = Math.floor((startedAt.getTime() + offset) / day) * day - offset
  return new Date(midnight + days * day + (hours! * 60 + minutes!) * 60_000).toISOString()
}

/** `{ yearsAgo: 15, daysMore: 40 }` → the day of birth of somebody who turned 15 forty days ago. */
export function toDay({ yearsAgo, daysMore = 0 }: Years, startedAt: Date): string {
  const then = new Date(startedAt)
  then.setUTCFullYear(then.getUTCFullYear() - yearsAgo)
  return new Date(then.getTime() - daysMore * day).toISOString().slice(0, 10)
}

export const toYear = ({ yearsAgo }: Years, startedAt: Date): number =>
  startedAt.getUTCFullYear() - yearsAgo
