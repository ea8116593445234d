import type { Payload, Where } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import type { PupilCard, PupilGroup, User } from '../payload-types.ts'
import { findGiver, type Giver } from './may-give-cards.ts'

export type OwnCard = { id: string; name: string; code: string; group: string }

/** Cards of one's own; to a coordinator all those of the region, since whoever gave one may have gone. */
const whereOf = ({ id }: { id: number }, { region, reads }: Giver): Where =>
  reads === 'region' && region
    ? { or: [{ madeBy: { equals: id } }, { 'pupilGroup.region': { equals: region } }] }
    : { madeBy: { equals: id } }

/** The cards that this person may renew or end. */
export const listCards =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<{ allowed: boolean; cards: OwnCard[] }> => {
    const giver = await findGiver(payload, user)
    if (!user || !giver) return { allowed: false, cards: [] }
    const { docs } = await payload.find({
      collection: 'pupil-cards',
      where: whereOf(user, giver),
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
    return { allowed: true, cards }
  }

/** One of them; whose check by staff has lapsed has none. */
export async function toOwnCard(
  payload: Payload,
  { user }: Asker,
  id: string,
): Promise<PupilCard | null> {
  const giver = await findGiver(payload, user)
  if (!user || !giver) return null
  return payload.db.findOne<PupilCard>({
    collection: 'pupil-cards',
    where: {
      and: [
        { id: { equals: payload.db.defaultIDType === 'number' ? Number(id) || 0 : id } },
        whereOf(user, giver),
      ],
    },
  })
}
