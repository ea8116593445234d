import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
} from 'payload'
import { withdrawConsents } from '../consent/give.ts'
import { findEntries } from '../consent/ledger.ts'
import { findStanding } from '../consent/standing.ts'
import type { Consent, Guardianship, Profile } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { newKeys, toColumns, type Keys } from './keys.ts'
import { letterOf, sendInvitation } from './letter.ts'
import { tellOfAnother, tellOfEnd } from './tell-others.ts'
import { idOf } from '../database/id-of.ts'

export type GuardianRefusal = 'notMinor' | 'full'

/** So many may stand beside each other. */
const most = 2

/** Whether another guardian may be linked to the child. */
export async function findRefusal(
  req: PayloadRequest,
  child: Profile,
): Promise<GuardianRefusal | undefined> {
  if (!isMinor(child)) return 'notMinor'
  const { totalDocs } = await req.payload.db.count({
    collection: 'guardianships',
    where: { and: [{ child: { equals: child.id } }, { state: { not_equals: 'ended' } }] },
    req,
  })
  return totalDocs >= most ? 'full' : undefined
}

/**
 * What staff enter by the centre's record. `active` says that the centre has seen who the guardian is;
 * `invited` sends the link and code by which the guardian answers.
 */
export const completeGuardianship: CollectionBeforeValidateHook = async ({
  data,
  operation,
  req,
}) => {
  if (operation !== 'create' || !data?.child || !req.user || req.context.keys) return data
  const child = await req.payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { id: { equals: idOf<number>(data.child) } },
    req,
  })
  if (!child) return data
  const refusal = await findRefusal(req, child)
  if (refusal) throw new APIError(req.t(`guardianship:${refusal}` as never), 400, null, true)
  const keys = newKeys()
  req.context.keys = keys
  const active = data.state === 'active'
  return {
    ...data,
    ...toColumns(keys),
    link: 'centre',
    state: active ? 'active' : 'invited',
    invitedBy: req.user.id,
    acceptedAt: active ? new Date().toISOString() : null,
  }
}

export const followGuardianship: CollectionAfterChangeHook<Guardianship> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const keys = req.context.keys as Keys | undefined
  if (operation === 'create' && keys && doc.state === 'invited') {
    delete req.context.keys
    await sendInvitation(req, doc, keys)
  }
  if (operation === 'create') await tellOfAnother(req, doc)
  if (operation === 'update' && doc.state === 'ended' && previousDoc.state !== 'ended') {
    await takeBack(req, doc)
    await tellOfEnd(req, doc, previousDoc)
  }
}

/** An invitation on its way to a guardian of somebody who is not here any more is not sent. */
export const dropInvitations: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'letters',
    where: {
      and: [{ key: { like: `${letterOf(id)} ` } }, { nextTryAt: { exists: true } }],
    },
    req,
  })
}

/** Who answers for the child no longer has not agreed to anything any more; doubt protects. */
async function takeBack(req: PayloadRequest, { id, child, guardianName }: Guardianship) {
  const entries = await findEntries<Consent>(req, idOf<number>(child))
  const given = Object.values(findStanding(entries as never, 'guardian')) as unknown as Consent[]
  const own = given.filter(({ guardianship }) => guardianship && idOf<number>(guardianship) === id)
  for (const { purpose, language } of own)
    await withdrawConsents(req, {
      profile: idOf<number>(child),
      purposes: [purpose],
      language,
      how: 'account',
      giver: 'guardian',
      giverName: guardianName,
      guardianship: id,
    })
}
