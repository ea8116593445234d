import type { CollectionSlug, PayloadRequest } from 'payload'
import { idOf } from '../database/id-of.ts'
import { updateIf } from '../database/update-if.ts'
import { findAnswering } from '../guardians/answering.ts'
import type { Profile } from '../payload-types.ts'

type Id = number | string
type Row = { id: number; profile?: unknown }

/** What one account may have made for somebody else, and the path of that account. */
const made = [
  ['applications', 'account'],
  ['registrations', 'user'],
] as const satisfies [CollectionSlug, string][]

/**
 * What a teacher or a guardian has handed in for a child is the child's: when their account goes, it is
 * passed on to the child's account, or to another guardian's. Where nobody is left, it goes with the account.
 */
export async function handOn(req: PayloadRequest, account: Id) {
  const { db } = req.payload
  for (const [collection, path] of made) {
    const { docs } = await db.find<Row>({
      collection,
      where: { and: [{ [path]: { equals: account } }, { profile: { exists: true } }] },
      limit: 0,
      pagination: false,
      req,
    })
    for (const { id, profile } of docs) {
      const heir = await findHeir(req, idOf<Id>(profile)!, account)
      if (heir)
        await updateIf(req.payload, collection, {
          where: { id: { equals: id } },
          data: { [path]: heir },
          req,
        })
    }
  }
}

async function findHeir(req: PayloadRequest, profile: Id, account: Id): Promise<Id | undefined> {
  const person = await req.payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { id: { equals: profile } },
    req,
  })
  const own = idOf<Id | null | undefined>(person?.user)
  // of the person whose account it is, nothing is anybody else's
  if (!person || own === account) return undefined
  if (own) return own
  const answering = await findAnswering(req, profile)
  return answering.find(({ account: other }) => other !== undefined && other !== account)?.account
}
