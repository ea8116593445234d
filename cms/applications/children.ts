import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import type { Profile } from '../payload-types.ts'
import { findGuarded, idOf } from './who.ts'

/** The children for whom the one who asks may apply. */
export const listChildren =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<{ id: string; name: string }[]> => {
    const ties = user ? await findGuarded(payload, user.id) : []
    if (ties.length === 0) return []
    const { docs } = await payload.db.find<Profile>({
      collection: 'profiles',
      where: {
        and: [{ id: { in: ties.map(({ child }) => idOf(child)!) } }, { minor: { equals: true } }],
      },
      pagination: false,
      limit: 0,
    })
    return docs.map(({ id, fullName }) => ({ id: String(id), name: fullName ?? '' }))
  }
