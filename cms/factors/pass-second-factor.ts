import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { beginSession, type SignedInNow } from '../accounts/begin-session.ts'
import { getLimits, type Later } from '../accounts/limits.ts'
import { noteRefusal } from '../accounts/note-sign-in.ts'
import { passCode } from './pass.ts'

export const codeForm = z.object({ code: z.string().trim().min(1).max(40) })

export type CodeRefusal = { ok: false; reason: 'signIn' | 'code' } | Later

/** The second step of a sign-in: the code from the app, or a recovery code. */
export const passSecondFactor =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<SignedInNow | CodeRefusal> => {
    const { halfway } = asker
    if (halfway?.due !== 'code') return { ok: false, reason: 'signIn' }
    const { user } = halfway
    const limits = getLimits(payload)
    const later = await limits.take(['code', String(user.id)])
    if (later) return later
    const { data } = codeForm.safeParse(given)
    if (!data || !(await passCode(payload, user, data.code))) {
      noteRefusal(payload, 'code', user)
      return { ok: false, reason: 'code' }
    }
    await limits.forget(['code', String(user.id)])
    return beginSession(payload, asker, user)
  }
