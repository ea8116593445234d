/** What is measured, from all values seen: ms, requests a second, seconds, megabytes or a ratio. */
export type Figure = {
  part: string
  name: string
  unit: 'ms' | 's' | 'req/s' | 'MB' | 'ratio' | '%'
  n: number
  min: number
  median: number
  p95: number
  p99: number
  /** What product.md promises, and of which of the numbers. */
  target?: Target
  met?: boolean
  /** 1-minute load average when it was measured: others on the machine slow it down. */
  load: number
}

export type Target = { of: 'median' | 'p95' | 'p99' } & (
  { atMost: number; atLeast?: never } | { atLeast: number; atMost?: never }
)

/** The value below which `share` of the values lie, by nearest rank; of an ascending list. */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(sorted.length * share))
  const value = sorted[rank - 1]
  if (value === undefined) throw new Error('A percentile of nothing was asked for')
  return value
}

export function summarize(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b)
  return {
    n: sorted.length,
    min: percentile(sorted, 0),
    median: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
  }
}

export type Summary = ReturnType<typeof summarize>

export const isMet = (summary: Summary, target: Target): boolean =>
  target.atMost === undefined
    ? summary[target.of] >= target.atLeast
    : summary[target.of] <= target.atMost
