import { fold } from '../../search/language/fold.ts'

export type ConflictReason =
  'oneself' | 'teacher' | 'organisation' | 'school' | 'settlement' | 'surname'

export type Side = {
  account?: string | undefined
  profile?: string | undefined
  organisation?: string | undefined
  familyName?: string | null | undefined
  school?: string | null | undefined
  settlement?: string | null | undefined
  region?: string | undefined
  /** Profiles of those who taught the person, or applied for them. */
  teachers?: readonly string[] | undefined
}

/** A name in whichever of our scripts it is written. */
const lettersOf = (text: string) =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => fold(word).letters)
    .join(' ')
const same = (one: string | null | undefined, other: string | null | undefined) =>
  Boolean(one && other && lettersOf(one) && lettersOf(one) === lettersOf(other))

/** Сұлтанова, Сұлтанов and Sultanov are of one root. */
export function isOneRoot(one: string | null | undefined, other: string | null | undefined) {
  if (!one || !other) return false
  const [first, second] = [one, other].map((name) => {
    const { stem, letters } = fold(name.trim())
    return stem || letters
  })
  return first === second
}

/** Why somebody should not review an application; nothing where no reason is known. */
export function findConflict(applicant: Side, reviewer: Side): ConflictReason | undefined {
  const is = (one: string | undefined, other: string | undefined) => Boolean(one && one === other)
  if (is(applicant.account, reviewer.account) || is(applicant.profile, reviewer.profile))
    return 'oneself'
  if (reviewer.profile && applicant.teachers?.includes(reviewer.profile)) return 'teacher'
  if (is(applicant.organisation, reviewer.organisation)) return 'organisation'
  if (same(applicant.school, reviewer.school)) return 'school'
  const nearby = !applicant.region || !reviewer.region || applicant.region === reviewer.region
  if (nearby && same(applicant.settlement, reviewer.settlement)) return 'settlement'
  return isOneRoot(applicant.familyName, reviewer.familyName) ? 'surname' : undefined
}
