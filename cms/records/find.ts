import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import type { Profile } from '../payload-types.ts'
import { findPerson } from '../protection/person.ts'
import { findHeld } from '../pupils/held.ts'

/** A record that the asker may change: the own one, a child's, or that of a pupil who cannot sign in. */
export type Kept = { profile: Profile; as: 'self' | 'guardian' | 'holder' }

/** The record named by a handle, or the asker's own without one. */
export async function findKept(
  payload: Payload,
  asker: Asker,
  handle: string | undefined,
): Promise<Kept | undefined> {
  const person = await findPerson(payload, asker, handle)
  // staff have the admin, where what they do is written down
  if (person && person.as !== 'staff') return { profile: person.profile, as: person.as }
  const held = handle && (await findHeld(payload, asker.user, handle))
  return held ? { profile: held, as: 'holder' } : undefined
}
