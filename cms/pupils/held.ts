import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import type { Profile } from '../payload-types.ts'
import { findAccountRefusal } from '../protection/accounts.ts'
import { isMinor } from '../protection/minors.ts'
import { findGiver } from './may-give-cards.ts'
import { idOf } from '../database/id-of.ts'

/**
 * Whether the record is in somebody else's hands: of a pupil who is a minor and cannot sign in, for
 * lack of an account or since UNDER16_ACCOUNTS is off. With the account, or at 18, the hold is over.
 */
async function isHeld(payload: Payload, profile: Profile): Promise<boolean> {
  if (!profile.heldBy || !isMinor(profile)) return false
  const account = idOf(profile.user)
  return !account || Boolean(await findAccountRefusal(payload, account))
}

/** The records of pupils that this teacher or coordinator keeps for them. */
export async function findAllHeld(payload: Payload, user: Asker['user']): Promise<Profile[]> {
  // whose check has lapsed holds nothing
  if (!user || !(await findGiver(payload, user))) return []
  const { docs } = await payload.db.find<Profile>({
    collection: 'profiles',
    where: { and: [{ heldBy: { equals: user.id } }, { minor: { equals: true } }] },
    sort: 'fullName',
    limit: 0,
    pagination: false,
  })
  const held = await Promise.all(docs.map((profile) => isHeld(payload, profile)))
  return docs.filter((_, at) => held[at])
}

export const findHeld = async (
  payload: Payload,
  user: Asker['user'],
  handle: string,
): Promise<Profile | undefined> =>
  (await findAllHeld(payload, user)).find((profile) => profile.handle === handle)

export type HeldRecord = { handle: string; name: string }

export const listHeld =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<HeldRecord[]> =>
    (await findAllHeld(payload, user)).map(({ handle, fullName }) => ({
      handle: handle!,
      name: fullName ?? '',
    }))
