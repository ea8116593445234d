import { fold } from '../../search/language/fold.ts'

export type ConflictReason =
  'oneself' | 'guardian' | 'teacher' | 'organisation' | 'school' | 'settlement' | 'surname'

export type Side = {
  account?: string | undefined
  profile?: string | undefined
  organisation?: string | undefined
  familyName?: string | null | undefined
  school?: string | null | undefined
  settlement?: string | null | undefined
  region?: string | undefined
  /** Accounts of those who answer for the person. */
  guardians?: readonly string[] | undefined
  /** Profiles of those who taught the person. */
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

/** Сұлтанова, Сұлтанов, Sultanov and Сұлтан are of one root, and so are Ильин and Ильина. */
export function isOneRoot(one: string | null | undefined, other: string | null | undefined) {
  if (!one?.trim() || !other?.trim()) return false
  const roots = rootsOf(other)
  return rootsOf(one).some((root) => roots.includes(root))
}

function rootsOf(surname: string): string[] {
  const { stem, keys } = fold(surname.trim())
  return stem ? [stem] : keys.map((key) => key.replace(/ina$/, 'in').replace(/skaia$/, 'ski'))
}

/** Why somebody should not review an application; nothing where no reason is known. */
export function findConflict(applicant: Side, reviewer: Side): ConflictReason | undefined {
  const is = (one: string | undefined, other: string | undefined) => Boolean(one && one === other)
  if (is(applicant.account, reviewer.account) || is(applicant.profile, reviewer.profile))
    return 'oneself'
  if (reviewer.account && applicant.guardians?.includes(reviewer.account)) return 'guardian'
  if (reviewer.profile && applicant.teachers?.includes(reviewer.profile)) return 'teacher'
  if (is(applicant.organisation, reviewer.organisation)) return 'organisation'
  if (same(applicant.school, reviewer.school)) return 'school'
  const nearby = !applicant.region || !reviewer.region || applicant.region === reviewer.region
  if (nearby && same(applicant.settlement, reviewer.settlement)) return 'settlement'
  return isOneRoot(applicant.familyName, reviewer.familyName) ? 'surname' : undefined
}
