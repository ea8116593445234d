import type { Payload, PayloadRequest } from 'payload'
import type { Application, Call } from '../payload-types.ts'
import { idOf, type Id } from './who.ts'

/** The programmes somebody takes part in: those to whose calls an application of theirs was accepted. */
export async function findAcceptedProgrammes(
  { db }: Payload,
  account: Id,
  req?: PayloadRequest,
): Promise<Id[]> {
  const accepted = await db.find<Application>({
    collection: 'applications',
    where: { and: [{ account: { equals: account } }, { state: { equals: 'accepted' } }] },
    limit: 0,
    pagination: false,
    ...(req && { req }),
  })
  const calls = [...new Set(accepted.docs.map(({ call }) => idOf(call)!))]
  if (calls.length === 0) return []
  const { docs } = await db.find<Call>({
    collection: 'calls',
    where: { id: { in: calls } },
    limit: 0,
    pagination: false,
    ...(req && { req }),
  })
  return docs.flatMap(({ programme }) => idOf(programme) ?? [])
}
