import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Guardianship, Profile } from '../payload-types.ts'
import { idOf } from '../database/id-of.ts'

const form = z.object({ guardianship: z.string().max(40) })

/**
 * A guardian gives the tie up; a child takes back an invitation that nobody has answered. An answered
 * one is ended by the guardian or the centre only.
 */
export const endGuardianship =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: boolean }> => {
    const { data } = form.safeParse(given)
    if (!user || !data) return { ok: false }
    const row = await payload.db.findOne<Guardianship>({
      collection: 'guardianships',
      where: {
        and: [{ id: { equals: data.guardianship } }, { state: { not_equals: 'ended' } }],
      },
    })
    if (!row) return { ok: false }
    const child = await payload.db.findOne<Profile>({
      collection: 'profiles',
      where: { id: { equals: idOf(row.child) } },
    })
    const own = idOf(row.guardian) === user.id
    const invitation = row.state === 'invited' && idOf(child?.user) === user.id
    if (!own && !invitation) return { ok: false }
    await inTransaction(payload, (req) =>
      payload.update({
        collection: 'guardianships',
        id: row.id,
        data: { state: 'ended', endedAt: new Date().toISOString() },
        overrideAccess: true,
        depth: 0,
        req,
      }),
    )
    return { ok: true }
  }
