import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { SignedIn } from '../accounts/sessions.ts'
import type { Registration } from '../payload-types.ts'

const choice = z.object({ registration: z.string().max(40) })

/** The registration that the asker names, as far as the access rules let them see it. */
export async function findOwn(
  payload: Payload,
  user: SignedIn | null,
  given: unknown,
  req?: PayloadRequest,
): Promise<Registration | null> {
  const { data } = choice.safeParse(given)
  if (!user || !data) return null
  const { docs } = await payload.find({
    collection: 'registrations',
    where: { id: { equals: data.registration } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user: user as never,
    ...(req && { req }),
  })
  // what is nobody's to read is needed here
  return docs[0]
    ? payload.db.findOne<Registration>({
        collection: 'registrations',
        where: { id: { equals: docs[0].id } },
        ...(req && { req }),
      })
    : null
}
