import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { isOrganiser } from '../applications/who.ts'
import { findCall } from '../reviews/find.ts'

/** Whether the asker organises a call, so that its pages are theirs to see. */
export const organises =
  (payload: Payload) =>
  async ({ user }: Asker, { call: id }: { call: string }): Promise<boolean> => {
    const call = user && (await findCall(payload, id))
    return Boolean(call && isOrganiser(user, call))
  }
