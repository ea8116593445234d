import type { Payload, PayloadRequest } from 'payload'
import { idOf } from '../database/id-of.ts'
import { hasMail } from '../mail/no-mail.ts'
import type { Guardianship, User } from '../payload-types.ts'

/** Somebody who answers for a child already, where letters reach them. */
export type KnownGuardian = { guardianship: Guardianship['id']; name: string; email: string }

/** The guardians of a child whose word is asked of nobody else: by the address of their account, or of the record. */
export async function findKnownGuardians(
  { db }: Payload,
  child: number | string,
  req?: PayloadRequest,
): Promise<KnownGuardian[]> {
  const more = { limit: 0, pagination: false, ...(req && { req }) }
  const { docs } = await db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ child: { equals: child } }, { state: { equals: 'active' } }] },
    sort: 'id',
    ...more,
  })
  const accounts = docs.flatMap(({ guardian }) => idOf(guardian) ?? [])
  const users = accounts.length
    ? (await db.find<User>({ collection: 'users', where: { id: { in: accounts } }, ...more })).docs
    : []
  return docs.flatMap(({ id, guardian, guardianName, email }) => {
    const account = users.find((user) => user.id === idOf(guardian))
    const to = account?.email ?? email
    return hasMail(to) ? [{ guardianship: id, name: guardianName, email: to.toLowerCase() }] : []
  })
}
