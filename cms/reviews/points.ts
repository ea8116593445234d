import type { Call } from '../payload-types.ts'

export type Scores = Record<string, number>
export type Criterion = { key: string; weight: number; highest: number }

export const criteriaOf = (call: Pick<Call, 'criteria'>): Criterion[] =>
  (call.criteria ?? []).map(({ id, key, weight, highest }) => ({
    key: key || String(id),
    weight: weight ?? 1,
    highest: highest ?? 10,
  }))

const toTenth = (value: number) => Math.round(value * 10) / 10

/** One reviewer's points, of 100: every criterion's share of its highest score, by weight. */
export function toPoints(criteria: readonly Criterion[], scores: Scores): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return 0
  const sum = criteria.reduce(
    (total, { key, weight, highest }) => total + weight * ((scores[key] ?? 0) / highest),
    0,
  )
  return toTenth((sum / weights) * 100)
}

/** From how many points of 100 away from the middle of all, or of two from one another, a review is looked at again. */
const farOff = 25

export type Spread = { mean: number; lowest: number; highest: number; outliers: number[] }

/** How far reviews of one application lie apart; `outliers` are places in the list. */
export function findSpread(points: readonly number[]): Spread | undefined {
  if (points.length === 0) return undefined
  const sum = points.reduce((total, each) => total + each, 0)
  const sorted = points.toSorted((one, other) => one - other)
  const middle = sorted[sorted.length >> 1]!
  const outliers = points.flatMap((each, at) => {
    const from = points.length === 2 ? points[1 - at]! : middle
    return Math.abs(each - from) >= farOff ? [at] : []
  })
  return {
    mean: toTenth(sum / points.length),
    lowest: Math.min(...points),
    highest: Math.max(...points),
    outliers,
  }
}
