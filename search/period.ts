/** A time in which a document's own day lies: from a moment on, before another; both in ms. */
export type Period = { from?: number; before?: number }

/** Days are those of Kazakhstan, which has had one time since March 2024. */
const homeZone = 'Asia/Almaty'
const dayLength = 24 * 3_600_000

/** A day of the calendar as `2026-02-28`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Between two days, both of them included; either may be missing. Nothing when both are. */
export function toPeriod(from: string | undefined, to: string | undefined): Period | undefined {
  if (!from && !to) return undefined
  return {
    ...(from ? { from: toMidnight(Date.parse(`${from}T00:00:00Z`)) } : {}),
    ...(to ? { before: toMidnight(Date.parse(`${to}T00:00:00Z`) + dayLength) } : {}),
  }
}

/** The moment at which the clocks of Kazakhstan show what those of Greenwich show at `time`. */
function toMidnight(time: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: homeZone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name) ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000
  return time - (sign === '-' ? -offset : offset)
}

/** The day by which a document is looked for: that on which it closes, else that of which it is. */
export function toOwnTime({ at, closesAt }: { at?: string; closesAt?: string }): number {
  const date = closesAt ?? at
  return date ? Date.parse(date) : Number.NaN
}

export function isWithin(time: number, { from = -Infinity, before = Infinity }: Period): boolean {
  return time >= from && time < before
}
