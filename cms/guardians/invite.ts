import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findOwnProfile } from '../protection/person.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { findHeld } from '../pupils/held.ts'
import { findRefusal } from './complete.ts'
import { newKeys, toColumns } from './keys.ts'

const form = z.object({
  guardianName: z.string().trim().min(2).max(200),
  email: z.email().max(254),
  language: z.enum(['kk', 'ru', 'en']),
  /** The pupil whose record the asker holds; the asker's own without one. */
  person: z.string().max(40).optional(),
})

export type InviteRefusal = 'fields' | 'identity' | 'notMinor' | 'full' | 'own' | 'often' | 'nobody'

/** So many invitations a child may send in a day: each is a letter to somebody who has not asked. */
const mostADay = 4

/**
 * A child, or who holds the record of a pupil that cannot sign in, names the guardian, who gets a link
 * and a code. Whoever invites sees neither.
 */
export const inviteGuardian =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: unknown,
  ): Promise<{ ok: true } | { ok: false; reason: InviteRefusal }> => {
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'fields' }
    if (holdsNumberAnywhere(data)) return { ok: false, reason: 'identity' }
    const child =
      user &&
      (data.person
        ? await findHeld(payload, user, data.person)
        : await findOwnProfile(payload, user.id))
    if (!child) return { ok: false, reason: 'nobody' }
    const email = data.email.toLowerCase()
    if (email === user.email) return { ok: false, reason: 'own' }
    return inTransaction(payload, async (req) => {
      const refusal = await findRefusal(req, child)
      if (refusal) return { ok: false, reason: refusal } as const
      const yesterday = new Date(Date.now() - 86_400_000).toISOString()
      const { totalDocs } = await payload.db.count({
        collection: 'guardianships',
        where: {
          and: [{ child: { equals: child.id } }, { createdAt: { greater_than: yesterday } }],
        },
        req,
      })
      if (totalDocs >= mostADay) return { ok: false, reason: 'often' } as const
      const keys = newKeys()
      req.context.keys = keys
      await payload.create({
        collection: 'guardianships',
        data: {
          child: child.id,
          guardianName: data.guardianName,
          email,
          locale: data.language,
          link: 'child',
          state: 'invited',
          invitedBy: user.id,
          ...toColumns(keys),
        },
        overrideAccess: true,
        depth: 0,
        req,
      })
      return { ok: true } as const
    })
  }
