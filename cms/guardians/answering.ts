import type { PayloadRequest } from 'payload'
import { idOf } from '../database/id-of.ts'
import { hasMail } from '../mail/no-mail.ts'
import type { Guardianship, User } from '../payload-types.ts'

type Id = number | string
type Locale = Guardianship['locale']

/** Somebody who answers for a child, and how they are reached. */
export type Answering = {
  tie: Guardianship['id']
  name: string
  account: Id | undefined
  to: string
  locale: Locale
}

/** Those who answer for a child at this moment, by their accounts or the addresses on record. */
export async function findAnswering(
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  child: Id,
): Promise<Answering[]> {
  const { db } = req.payload
  const { docs } = await db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ child: { equals: child } }, { state: { equals: 'active' } }] },
    limit: 0,
    pagination: false,
    req,
  })
  const found = await Promise.all(
    docs.map(async ({ id, guardian, guardianName, email, locale }) => {
      const account = idOf<Id | null | undefined>(guardian) ?? undefined
      const user =
        account &&
        (await db.findOne<User>({
          collection: 'users',
          where: { id: { equals: account } },
          req,
        }))
      const to = (user ? user.email : email)?.toLowerCase()
      const name = guardianName
      return hasMail(to)
        ? { tie: id, name, account, to, locale: user ? user.locale : locale }
        : undefined
    }),
  )
  return found.filter((each) => each !== undefined)
}
