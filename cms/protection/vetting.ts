import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
} from 'payload'
import type { Profile } from '../payload-types.ts'
import { voidPins } from '../pupils/void-pins.ts'
import { isMinor } from './minors.ts'
import { idOf } from '../database/id-of.ts'

type Refusal = 'noAccount' | 'minor' | 'until' | 'notOwn'

/** A check lapses after two years at the latest, and is then made anew. */
const longest = 2

const refuse = (req: PayloadRequest, reason: Refusal): never => {
  throw new APIError(req.t(`vetting:${reason}` as never), 400, null, true)
}

function findEnd(req: PayloadRequest, given: unknown, now: Date): string {
  const last = new Date(now)
  last.setUTCFullYear(last.getUTCFullYear() + longest)
  const until = given ? new Date(given as string) : last
  if (Number.isNaN(until.getTime()) || until <= now || until > last) refuse(req, 'until')
  return until.toISOString()
}

/** Fills in what an entry says by itself: whose account it is, who checked, when, until when. */
export const completeVetting: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const { payload, user } = req
  const profile = data.profile
    ? await payload.db.findOne<Profile>({
        collection: 'profiles',
        where: { id: { equals: idOf(data.profile) } },
        req,
      })
    : await payload.db.findOne<Profile>({
        collection: 'profiles',
        where: { user: { equals: idOf(data.account) } },
        req,
      })
  const account = data.profile ? idOf(profile?.user) : idOf(data.account)
  if (!account) return refuse(req, 'noAccount')
  if (profile && isMinor(profile)) refuse(req, 'minor')
  // nobody vouches for themselves
  if (user && account === user.id) refuse(req, 'notOwn')
  const now = new Date()
  const withdrawn = data.entry === 'withdrawn'
  return {
    ...data,
    profile: profile?.id ?? null,
    account,
    entry: withdrawn ? 'withdrawn' : 'granted',
    untilAt: withdrawn ? null : findEnd(req, data.untilAt, now),
    by: user?.id ?? null,
    at: now.toISOString(),
  }
}

/** The last entry is what the access rules go by, in force with it. */
export const keepVetted: CollectionAfterChangeHook = async ({ doc, req }) => {
  await req.payload.update({
    collection: 'users',
    id: idOf(doc.account)!,
    data: { vettedUntil: (doc.untilAt as string | null) ?? null },
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (doc.entry === 'withdrawn') await voidPins(req, idOf<number>(doc.account))
}
