/** After the published end, the same for everybody: a clock may be slow, a line of text half sent. */
export const graceMinutes = 10

/** How long before its end our own absence puts a deadline off. */
const lookBackHours = 6
/** Shorter absences are a restart that nobody need have noticed. */
const leastMs = 60_000

export type Outage = { from: string; until: string }
export type Closing = {
  /** The end as it is published, put off where the platform was away. */
  closesAt: string
  /** Until when a submission is taken. */
  takesUntil: string
  putOffMs: number
}

/**
 * When a call closes to the second. As long as the platform was away in the last hours before the
 * end, or at the end itself, so long the end is put off; being away in that time counts again.
 */
export function findClosing(closesAt: string, outages: readonly Outage[]): Closing {
  const end = Date.parse(closesAt)
  const from = end - lookBackHours * 3_600_000
  const away = outages
    .map((outage) => [Date.parse(outage.from), Date.parse(outage.until)] as const)
    .filter(([began, ended]) => ended - began >= leastMs && ended > from)
    .sort(([one], [other]) => one - other)
  let putOffMs = 0
  let counted = from
  for (const [began, ended] of away) {
    if (began >= end + putOffMs) break
    putOffMs += Math.max(0, ended - Math.max(began, counted))
    counted = Math.max(counted, ended)
  }
  const closing = end + putOffMs
  return {
    closesAt: new Date(closing).toISOString(),
    takesUntil: new Date(closing + graceMinutes * 60_000).toISOString(),
    putOffMs,
  }
}
