import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { getLastSeq } from '../changes/follow.ts'
import { markNewsRead } from './news.ts'
import { findOwn, updateRow } from './rows.ts'

const one = z.object({ search: z.string().max(40) })
const renaming = one.extend({ name: z.string().trim().min(1).max(100) })

type Refused = { ok: false; reason: 'signIn' | 'gone' | 'name' }

/** The question to go on to; what was new has been seen by that. */
export const open =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: true; question: string } | Refused> => {
    if (!user) return { ok: false, reason: 'signIn' }
    const { data } = one.safeParse(given)
    const row = data && (await findOwn(payload, user.id, data.search))
    if (!row) return { ok: false, reason: 'gone' }
    await updateRow(payload, row, {
      fresh: [],
      told: [],
      cursor: await getLastSeq(payload),
      seenAt: new Date().toISOString(),
    })
    await markNewsRead(payload, row)
    return { ok: true, question: row.question }
  }

export const rename =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: true } | Refused> => {
    if (!user) return { ok: false, reason: 'signIn' }
    const { data } = renaming.safeParse(given)
    if (!data) return { ok: false, reason: 'name' }
    const row = await findOwn(payload, user.id, data.search)
    if (!row) return { ok: false, reason: 'gone' }
    await updateRow(payload, row, { name: data.name })
    return { ok: true }
  }

export const remove =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: true } | Refused> => {
    if (!user) return { ok: false, reason: 'signIn' }
    const { data } = one.safeParse(given)
    const row = data && (await findOwn(payload, user.id, data.search))
    if (!row) return { ok: false, reason: 'gone' }
    await payload.db.deleteOne({ collection: 'searches', where: { id: { equals: row.id } } })
    await markNewsRead(payload, row)
    return { ok: true }
  }
