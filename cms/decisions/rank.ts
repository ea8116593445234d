import { createHash } from 'node:crypto'
import type { Term } from '../../search/vocabulary/values.ts'

export type Contender = {
  /** The application’s number: among equals it draws the lot. */
  number: string
  /** 0 to 100. */
  points: number
  rural: boolean
  regional: boolean
}
export type Floors = { ruralPercent: number; regionalPercent: number }
export type Place = Contender & {
  place: number
  accepted: boolean
  /** How the place was won; of who was left out, the floor that took the place they had by score. */
  way: Term<'decisionWay'>
}
export type Ranking = {
  list: Place[]
  /** What the floors ask for, and what there is of each: nobody is made up to fill a floor. */
  rural: { asked: number; got: number }
  regional: { asked: number; got: number }
}

/** Among equal points a lot that nobody can choose: the hash of the number. */
const lot = ({ number }: Contender) => createHash('sha256').update(number).digest('hex')

const byPoints = (one: Contender, other: Contender) =>
  other.points - one.points || (lot(one) < lot(other) ? -1 : 1)

const asked = (places: number, percent: number, there: number) =>
  Math.min(there, Math.ceil((places * percent) / 100 - 1e-9))

/**
 * The published formula. Places go by points. If then fewer of the accepted are from villages and
 * towns than the rural floor asks, and fewer from outside the three great cities than the regional
 * one, those places go to the best of these, at the cost of whoever has fewest points among those
 * whom no floor needs: of all choices that keep both floors, the one with most points in all. Where
 * both cannot be kept together, the rural floor is kept first.
 */
export function rank(
  contenders: readonly Contender[],
  places: number,
  { ruralPercent, regionalPercent }: Floors,
): Ranking {
  const sorted = contenders.toSorted(byPoints)
  const seats = Math.min(places, sorted.length)
  const count = (of: readonly Contender[], is: 'rural' | 'regional') =>
    of.filter((each) => each[is]).length
  const rural = asked(seats, ruralPercent, count(sorted, 'rural'))
  const wanted = asked(seats, regionalPercent, count(sorted, 'regional'))
  const top = sorted.slice(0, seats)
  const keeps = count(top, 'rural') >= rural && count(top, 'regional') >= wanted
  let chosen: Contender[] | undefined = keeps ? top : undefined
  let regional = wanted
  // with the rural floor kept, as much of the regional one as there can be
  for (; !chosen; regional -= 1) chosen = choose(sorted, seats, rural, Math.max(0, regional))
  const byScore = new Set(top)
  const accepted = new Set(chosen)
  const lostTo = count(chosen, 'rural') > count(top, 'rural') ? 'rural' : 'regional'
  const list = sorted.map((contender, at): Place => {
    const takes = accepted.has(contender)
    const moved = takes !== byScore.has(contender)
    const way = !moved
      ? 'score'
      : takes
        ? contender.rural && lostTo === 'rural'
          ? 'rural'
          : 'regional'
        : lostTo
    return { ...contender, place: at + 1, accepted: takes, way }
  })
  return {
    list,
    rural: { asked: rural, got: count(chosen, 'rural') },
    regional: { asked: wanted, got: count(chosen, 'regional') },
  }
}

/** The choice of most points with at least so many of each; nothing where there is none. `sorted` is by points. */
function choose(
  sorted: readonly Contender[],
  seats: number,
  rural: number,
  regional: number,
): Contender[] | undefined {
  const kinds = [
    sorted.filter((each) => each.rural && each.regional),
    sorted.filter((each) => each.rural && !each.regional),
    sorted.filter((each) => !each.rural && each.regional),
    sorted.filter((each) => !each.rural && !each.regional),
  ] as const
  const sums = kinds.map((kind) => {
    const totals = [0]
    for (const { points } of kind) totals.push(totals.at(-1)! + points)
    return totals
  })
  let best: { counts: readonly [number, number, number, number]; sum: number } | undefined
  for (let both = 0; both <= Math.min(kinds[0].length, seats); both += 1)
    for (let only = 0; only <= Math.min(kinds[1].length, seats - both); only += 1) {
      if (both + only < rural) continue
      const left = seats - both - only
      const other = findSplit(sums[2]!, sums[3]!, left, Math.max(0, regional - both))
      if (other === undefined) continue
      const counts = [both, only, other, left - other] as const
      const sum = counts.reduce((total, taken, kind) => total + sums[kind]![taken]!, 0)
      if (!best || sum > best.sum + 1e-9) best = { counts, sum }
    }
  return best?.counts.flatMap((taken, kind) => kinds[kind]!.slice(0, taken))
}

/** How many of the first kind to take of `seats`, at least `least`, for most points; the sums bend down, so the best is where they meet. */
function findSplit(first: number[], second: number[], seats: number, least: number) {
  const from = Math.max(least, seats - (second.length - 1))
  const to = Math.min(seats, first.length - 1)
  if (from > to) return undefined
  let low = from
  let high = to
  const at = (taken: number) => first[taken]! + second[seats - taken]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle + 1) > at(middle) + 1e-9) low = middle + 1
    else high = middle
  }
  return low
}
