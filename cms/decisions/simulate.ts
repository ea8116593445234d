import { rank, type Contender, type Floors } from './rank.ts'

export type Supposed = {
  applicants: number
  places: number
  /** Of the applicants, in percent. */
  ruralShare: number
  regionalShare: number
  /** By how many points those of villages score lower, on average: they have had fewer chances. */
  gap: number
  floors: Floors
}
export type Simulated = {
  rounds: number
  /** Means over the rounds. */
  rural: number
  regional: number
  byFloor: number
  /** Mean points of the last accepted, without the floors and with them. */
  lastByScore: number
  lastWithFloors: number
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
function createRandom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What floors would do, tried on invented applicants before a call opens. */
export function simulate(supposed: Supposed, { rounds = 40, seed = 1 } = {}): Simulated {
  const random = createRandom(seed)
  const bell = () => (random() + random() + random() + random()) / 4
  const total = { rural: 0, regional: 0, byFloor: 0, lastByScore: 0, lastWithFloors: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const contenders = Array.from({ length: supposed.applicants }, (_, at): Contender => {
      const rural = random() * 100 < supposed.ruralShare
      const points = Math.max(0, bell() * 60 + 30 - (rural ? supposed.gap : 0))
      const regional = random() * 100 < supposed.regionalShare
      return { number: `${round}-${at}`, points: Math.round(points * 10) / 10, rural, regional }
    })
    const { list } = rank(contenders, supposed.places, supposed.floors)
    const accepted = list.filter((each) => each.accepted)
    total.rural += accepted.filter(({ rural }) => rural).length
    total.regional += accepted.filter(({ regional }) => regional).length
    total.byFloor += accepted.filter(({ way }) => way !== 'score').length
    total.lastByScore += list[Math.min(supposed.places, list.length) - 1]?.points ?? 0
    total.lastWithFloors += accepted.at(-1)?.points ?? 0
  }
  const mean = (sum: number) => Math.round((sum / rounds) * 10) / 10
  return {
    rounds,
    rural: mean(total.rural),
    regional: mean(total.regional),
    byFloor: mean(total.byFloor),
    lastByScore: mean(total.lastByScore),
    lastWithFloors: mean(total.lastWithFloors),
  }
}
