import type { Payload, PayloadRequest } from 'payload'
import { append } from '../changes/record.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { birthOf, type Id, type Known, type Merged } from './merge.ts'
import type { Session, Store } from './store.ts'

/** Profiles one by one through Payload's adapter, whatever database it speaks to. */
export function openAnyStore(payload: Payload): Store {
  return {
    findKnown: (externalIds) => findKnown(payload, externalIds),
    transaction: (work) => inTransaction(payload, (req) => work(openSession(payload, req))),
  }
}

function openSession(payload: Payload, req: PayloadRequest): Session {
  const { db } = payload
  return {
    findKnown: (externalIds) => findKnown(payload, externalIds, req),
    async create(profiles) {
      const at = new Date().toISOString()
      const ids: Id[] = []
      for (const profile of profiles) {
        const { id } = await db.create({
          collection: 'profiles',
          data: { ...withoutKnown(profile), ...birthOf(at) },
          req,
        })
        ids.push(id as Id)
      }
      await append(req, ids.map(toSave))
    },
    async update(profiles) {
      const at = new Date().toISOString()
      for (const { known, ...profile } of profiles) {
        if (!known) continue
        await db.updateOne({
          collection: 'profiles',
          id: known.id,
          data: overlay(known, { ...profile, updatedAt: at }),
          req,
          returning: false,
        })
      }
      await append(
        req,
        profiles.flatMap(({ known }) => (known ? [toSave(known.id)] : [])),
      )
    },
  }
}

const toSave = (id: Id) =>
  ({ subject: 'profiles', document: String(id), operation: 'save' }) as const

/** The whole document: adapters replace what is kept by language, so what the file does not say goes along. */
const overlay = (
  { id: _, ...known }: Known,
  changes: Omit<Merged, 'known'> & { updatedAt: string },
) => ({
  ...known,
  ...changes,
  headline: { ...known.headline, ...changes.headline },
  bio: { ...known.bio, ...changes.bio },
})

async function findKnown(
  { db }: Payload,
  externalIds: string[],
  req?: PayloadRequest,
): Promise<Map<string, Known>> {
  const { docs } = await db.find<Known>({
    collection: 'profiles',
    where: { externalId: { in: externalIds } },
    locale: 'all',
    limit: 0,
    pagination: false,
    ...(req && { req }),
  })
  return new Map(docs.map((profile) => [profile.externalId, profile]))
}

const withoutKnown = ({ known: _, ...profile }: Merged) => profile
