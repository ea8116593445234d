import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { isMutable, mutableKinds, type Kind } from './kinds.ts'
import { findPreferences, savePreferences, type Wishes } from './preferences.ts'

const hour = z.coerce.number().int().min(0).max(23)
const form = z.looseObject({
  pace: z.enum(['digest', 'off']),
  quietFrom: hour,
  quietTo: hour,
  digestAt: hour,
  timeZone: z.string().refine(isTimeZone),
})

export type Settings = Wishes & { kinds: Kind[] }

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** How the asker is told, and of what they need not be written. */
export const findSettings =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<Settings | null> =>
    user ? { ...(await findPreferences(payload, user.id)), kinds: mutableKinds } : null

/** Keeps the wishes; a kind whose box `mail-…` is not ticked is muted. */
export const saveSettings =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: unknown,
  ): Promise<{ ok: true } | { ok: false; reason: 'signIn' | 'wrong' }> => {
    if (!user) return { ok: false, reason: 'signIn' }
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'wrong' }
    const { pace, quietFrom, quietTo, digestAt, timeZone } = data
    const muted = mutableKinds.filter((kind) => isMutable(kind) && !data[`mail-${kind}`])
    await savePreferences(payload, user.id, {
      pace,
      quietFrom,
      quietTo,
      digestAt,
      timeZone,
      muted,
    })
    return { ok: true }
  }
