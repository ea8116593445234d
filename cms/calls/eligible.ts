import type { Call } from '../payload-types.ts'
import type { Term } from '../../search/vocabulary/values.ts'
import { idOf } from '../database/id-of.ts'

type Id = number | string
type Eligibility = NonNullable<Call['eligibility']>

/** What is known of who would apply; what is not known is not held against them before they apply. */
export type Candidate = {
  birthDate?: string | null | undefined
  grade?: number | null | undefined
  kind?: Term<'profileKind'> | null | undefined
  settlementType?: Term<'settlementType'> | null | undefined
  region?: Id | null | undefined
  /** Programmes to whose calls an application of theirs was accepted. */
  programmes?: readonly Id[] | undefined
}

export type Condition =
  'ageFrom' | 'ageTo' | 'gradeFrom' | 'gradeTo' | 'kind' | 'settlementType' | 'region' | 'programme'
export type Misfit = { condition: Condition; known: boolean; limit?: number }

/** Whole years on a day. */
export function ageOn(birthDate: string, day: string | Date): number {
  const born = new Date(`${birthDate.slice(0, 10)}T00:00:00Z`)
  const on = new Date(day)
  const before =
    on.getUTCMonth() < born.getUTCMonth() ||
    (on.getUTCMonth() === born.getUTCMonth() && on.getUTCDate() < born.getUTCDate())
  return on.getUTCFullYear() - born.getUTCFullYear() - (before ? 1 : 0)
}

/**
 * The conditions that somebody does not fulfil, or of which it is not known (`known: false`). Age is
 * that of the day on which the call closes.
 */
export function findMisfits(
  eligibility: Eligibility | null | undefined,
  candidate: Candidate,
  closesAt: string | Date,
): Misfit[] {
  if (!eligibility) return []
  const age = candidate.birthDate ? ageOn(candidate.birthDate, closesAt) : undefined
  const { grade } = candidate
  const { ageFrom, ageTo, gradeFrom, gradeTo } = eligibility
  const misfits: (Misfit | undefined)[] = [
    bound('ageFrom', ageFrom, age, (limit, value) => value >= limit),
    bound('ageTo', ageTo, age, (limit, value) => value <= limit),
    bound('gradeFrom', gradeFrom, grade, (limit, value) => value >= limit),
    bound('gradeTo', gradeTo, grade, (limit, value) => value <= limit),
    among('kind', eligibility.profileKinds, candidate.kind),
    among('settlementType', eligibility.settlementTypes, candidate.settlementType),
    among('region', eligibility.regions, candidate.region),
    eligibility.programmes?.length &&
    !eligibility.programmes.some((each) => candidate.programmes?.includes(idOf<Id>(each)))
      ? { condition: 'programme', known: candidate.programmes !== undefined }
      : undefined,
  ]
  return misfits.filter((misfit) => misfit !== undefined)
}

function bound(
  condition: Condition,
  limit: number | null | undefined,
  value: number | null | undefined,
  holds: (limit: number, value: number) => boolean,
): Misfit | undefined {
  if (typeof limit !== 'number') return undefined
  if (typeof value !== 'number') return { condition, known: false, limit }
  return holds(limit, value) ? undefined : { condition, known: true, limit }
}

function among(
  condition: Condition,
  offered: readonly unknown[] | null | undefined,
  value: unknown,
): Misfit | undefined {
  if (!offered?.length) return undefined
  if (value === null || value === undefined) return { condition, known: false }
  return offered.some((each) => String(idOf(each)) === String(idOf(value)))
    ? undefined
    : { condition, known: true }
}
