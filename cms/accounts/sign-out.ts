import type { Payload } from 'payload'
import type { Asker } from './asker.ts'
import { getSessions } from './sessions.ts'

/** Ends the session of this request; gives the cookie that makes the browser forget it. */
export const signOut =
  (payload: Payload) =>
  async ({ user, halfway }: Asker): Promise<{ cookie: string }> => {
    const sessions = getSessions(payload)
    if (user) await sessions.endOne(user.id, user.session.recordId)
    if (halfway) await sessions.endOne(halfway.user.id, halfway.session.recordId)
    return { cookie: sessions.blankCookie() }
  }
