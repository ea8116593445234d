import type { Payload } from 'payload'
import { isStaff } from '../access/roles.ts'
import type { User } from '../payload-types.ts'
import type { Asker } from './asker.ts'
import { toDevice } from './device.ts'
import { noteSignIn } from './note-sign-in.ts'
import { getSessions, type SignedIn } from './sessions.ts'

export type SignedInNow = {
  ok: true
  id: string
  cookie: string
  staff: boolean
  /** Nobody yet, where the second factor is still to be given or set up. */
  user: SignedIn | null
  due?: 'code' | 'setUp' | undefined
}

/**
 * Opens a session for somebody who has proven who they are. The session of before the sign-in ends,
 * and the new one has a new id, so that an id planted in a browser is never signed in.
 */
export async function beginSession(
  payload: Payload,
  asker: Pick<Asker, 'user' | 'halfway' | 'userAgent'>,
  user: User,
  { awaitsCode = false } = {},
): Promise<SignedInNow> {
  const sessions = getSessions(payload)
  const before = asker.user ?? asker.halfway
  if (before)
    await sessions.endOne('user' in before ? before.user.id : before.id, before.session.recordId)
  const { id, cookie } = await sessions.begin(user.id, toDevice(asker.userAgent), awaitsCode)
  const begun = await sessions.find(id)
  if (!begun.user && !begun.halfway) throw new Error('The session that has just begun is not there')
  if (begun.user) await noteSignIn(payload, begun.user)
  return {
    ok: true,
    id,
    cookie,
    staff: isStaff(user as never),
    user: begun.user,
    due: begun.halfway?.due,
  }
}
