import { toDay } from '../text/dates.ts'
import { toDayStart } from '../text/zones.ts'

export interface Month {
  /** `2026-11` */
  id: string
  from: string
  to: string
  /** Whole weeks, Monday first; days of other months are null. */
  weeks: (string | null)[][]
  previous: string
  next: string
}

/** A month of the address, if it is one: `2026-11`. */
export function findMonth(id: string | undefined): Month | undefined {
  const [, year, month] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(id ?? '') ?? []
  if (!year || !month || !id) return undefined
  const next = shift(id, 1)
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const days = Array.from({ length }, (_, at) => `${id}-${String(at + 1).padStart(2, '0')}`)
  const before = (new Date(`${id}-01T00:00:00Z`).getUTCDay() + 6) % 7
  const cells = [...Array<null>(before).fill(null), ...days]
  const weeks: (string | null)[][] = []
  for (let at = 0; at < cells.length; at += 7) {
    const week = cells.slice(at, at + 7)
    weeks.push([...week, ...Array<null>(7 - week.length).fill(null)])
  }
  const [from, to] = [toDayStart(`${id}-01`), toDayStart(`${next}-01`)]
  return { id, from, to, weeks, previous: shift(id, -1), next }
}

export const toMonthId = (when: Date | string): string => toDay(when).slice(0, 7)

/** How many months after the last event, and after this one, can still be turned to. */
const ahead = 3

export interface Span {
  first: string
  last: string
}

/** The months that have a page: from the first event until somewhat after the last, and around now. */
export function toSpan(moments: readonly string[], now: Date): Span {
  const months = [...moments.map(toMonthId), toMonthId(now)].sort()
  return { first: months[0]!, last: shift(months.at(-1)!, ahead) }
}

export const isWithin = ({ first, last }: Span, id: string): boolean => first <= id && id <= last

function shift(id: string, by: number): string {
  const [year, month] = id.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7)
}

/** The days of the country an event takes, at most a month of them. */
export function toDays(startsAt: string, endsAt: string): string[] {
  const last = toDay(endsAt)
  const days = [toDay(startsAt)]
  while ((days.at(-1) as string) < last && days.length < 31) {
    days.push(new Date(Date.parse(days.at(-1) as string) + 86_400_000).toISOString().slice(0, 10))
  }
  return days
}
