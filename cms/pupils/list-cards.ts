import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import type { PupilCard, PupilGroup, User } from '../payload-types.ts'
import { findGiver } from './may-give-cards.ts'

export type OwnCard = { id: string; name: string; code: string; group: string }

/** The cards that this person has given. */
export const listCards =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<{ allowed: boolean; cards: OwnCard[] }> => {
    const allowed = Boolean(await findGiver(payload, user))
    if (!user || !allowed) return { allowed: false, cards: [] }
    const { docs } = await payload.find({
      collection: 'pupil-cards',
      where: { madeBy: { equals: user.id } },
      sort: 'code',
      depth: 1,
      pagination: false,
      overrideAccess: true,
    })
    const cards = docs.map(({ id, code, user: pupil, pupilGroup }) => ({
      id: String(id),
      code,
      name: (pupil as User).name,
      group: (pupilGroup as PupilGroup).name,
    }))
    return { allowed, cards }
  }

export const toOwnCard = async (
  payload: Payload,
  { user }: Asker,
  id: string,
): Promise<PupilCard | null> =>
  user &&
  payload.db.findOne<PupilCard>({
    collection: 'pupil-cards',
    where: {
      and: [
        { id: { equals: payload.db.defaultIDType === 'number' ? Number(id) || 0 : id } },
        { madeBy: { equals: user.id } },
      ],
    },
  })
