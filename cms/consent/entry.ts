import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
} from 'payload'
import { hasRole } from '../access/roles.ts'
import { isSame } from '../applications/who.ts'
import type { Profile } from '../payload-types.ts'
import { findBirthday, isMinor } from '../protection/minors.ts'
import { findEntries } from './ledger.ts'
import { isPurpose, purposes } from './purposes.ts'
import { reprotect } from './reprotect.ts'
import { latestVersion } from './wordings.ts'
import { idOf } from '../database/id-of.ts'

type Refusal = 'outsideRegion' | 'paperDetails' | 'wrongGiver' | 'ofAge'

/** A guardian's consent lasts until the child is 18, and three years at most. */
const longest = 3

const refuse = (req: PayloadRequest, reason: Refusal): never => {
  throw new APIError(req.t(`consent:${reason}` as never), 400, null, true)
}

/** Marks a save made by a verb of this folder, which says itself how the consent was given. */
export const byVerb = { ledger: true } as const

function checkPaper(req: PayloadRequest, data: Record<string, unknown>, profile: Profile) {
  const { user } = req
  const outside =
    user &&
    !hasRole(user, 'administrator') &&
    !isSame((user as { region?: unknown }).region, profile.region)
  if (outside) refuse(req, 'outsideRegion')
  const today = new Date().toISOString().slice(0, 10)
  const { paperOn, paperPlace } = data as { paperOn?: string; paperPlace?: string }
  if (!/^\d{4}-\d\d-\d\d$/.test(paperOn ?? '') || paperOn! > today || !paperPlace?.trim())
    refuse(req, 'paperDetails')
}

function findEnd({ birthDate }: Profile, now: Date): string {
  const years = new Date(now)
  years.setUTCFullYear(years.getUTCFullYear() + longest)
  const ofAge = findBirthday(birthDate, 18)
  return (ofAge && ofAge < years ? ofAge : years).toISOString()
}

/**
 * Fills in what a row of the ledger says by itself: who gave it, the wording, from when until when,
 * which row it closes. What comes in by the API or the admin is a consent on paper.
 */
export const completeEntry: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data?.profile || !isPurpose(data.purpose)) return data
  const { purpose } = data
  const profile = await req.payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { id: { equals: data.profile } },
    req,
  })
  if (!profile) return data
  const own = req.context.ledger === true
  if (!own) checkPaper(req, data, profile)
  const now = new Date()
  const minor = isMinor(profile, now)
  const giver = (own && data.giver) || (minor ? 'guardian' : 'self')
  const withdrawn = data.entry === 'withdrawn'
  if (!withdrawn) {
    if (!(purposes[purpose].by as readonly string[]).includes(giver)) refuse(req, 'wrongGiver')
    if (minor !== (giver === 'guardian')) refuse(req, minor ? 'wrongGiver' : 'ofAge')
  }
  const given = (await findEntries(req, profile.id))
    .filter((row) => row.purpose === purpose && row.entry === 'given')
    .filter((row) => idOf(row.event ?? null) === (own ? (data.event ?? null) : null))
    .at(-1)
  return {
    ...data,
    entry: withdrawn ? 'withdrawn' : 'given',
    giver,
    how: own ? data.how : 'paper',
    version: latestVersion(purpose),
    recipient: purposes[purpose].recipient,
    guardianship: data.guardianship ?? null,
    event: own ? (data.event ?? null) : null,
    account: own ? data.account : null,
    enteredBy: own ? data.enteredBy : (req.user?.id ?? null),
    fromAt: now.toISOString(),
    untilAt: withdrawn || giver === 'self' ? null : findEnd(profile, now),
    closes: withdrawn ? (given?.id ?? null) : null,
  }
}

/** What the ledger says is in force at once: the profile is worked out anew in the same transaction. */
export const protectProfile: CollectionAfterChangeHook = async ({ doc, req }) => {
  await reprotect(req, idOf<number>(doc.profile))
}
