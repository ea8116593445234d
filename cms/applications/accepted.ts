import type { Payload, PayloadRequest, Where } from 'payload'
import type { Application, Call } from '../payload-types.ts'
import { idOf, type Id } from './who.ts'

/** Somebody by their account, their record, or both; a child has a record alone. */
export type Someone = { account?: Id | null | undefined; profile?: Id | null | undefined }

/** What is somebody's own, whoever has written it: about their record, or by them for themselves. */
export const isAbout = ({ account, profile }: Someone): Where => ({
  or: [
    ...(profile ? [{ profile: { equals: profile } }] : []),
    ...(account
      ? [{ and: [{ account: { equals: account } }, { onBehalf: { equals: 'self' } }] }]
      : []),
  ],
})

/** The programmes somebody takes part in: those to whose calls an application about them was accepted. */
export async function findAcceptedProgrammes(
  { db }: Payload,
  someone: Someone,
  req?: PayloadRequest,
): Promise<Id[]> {
  if (!someone.account && !someone.profile) return []
  const accepted = await db.find<Application>({
    collection: 'applications',
    where: { and: [isAbout(someone), { state: { equals: 'accepted' } }] },
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
