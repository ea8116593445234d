import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Later } from '../accounts/limits.ts'
import { giveConsents, withdrawConsents } from '../consent/give.ts'
import { readPurposes } from '../consent/own.ts'
import { purposesOf } from '../consent/purposes.ts'
import { idOf } from '../database/id-of.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findOwnProfile } from '../protection/person.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { becomeGuardian } from './become.ts'
import { mayAnswer, type Opened } from './find.ts'
import { openByKeys } from './open.ts'

export type AnswerRefusal = 'keys' | 'expired' | 'fields' | 'identity' | 'none' | 'minor' | 'taken'

const form = z.looseObject({
  giverName: z.string().trim().min(2).max(200),
  language: z.enum(['kk', 'ru', 'en']),
})

/**
 * A guardian agrees by the link or the code, without an account. Who is signed in is linked to the
 * child as well, unless it is the child, or somebody who is a minor too.
 */
export const answerInvitation =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<{ ok: true; linked: boolean } | { ok: false; reason: AnswerRefusal } | Later> => {
    const opened = await openByKeys(payload, asker, given)
    if (!opened.ok) return opened
    if (!mayAnswer(opened)) return { ok: false, reason: 'expired' }
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'fields' }
    if (holdsNumberAnywhere(data.giverName)) return { ok: false, reason: 'identity' }
    const chosen = readPurposes(data).filter((purpose) => purposesOf('guardian').includes(purpose))
    const account = asker.user && (await findOwnProfile(payload, asker.user.id))
    if (account?.minor) return { ok: false, reason: 'minor' }
    // new keys are for the guardian who has the account: nobody takes the tie over with them
    const holder = idOf(opened.guardianship.guardian)
    if (holder && asker.user && holder !== asker.user.id) return { ok: false, reason: 'taken' }
    if (chosen.length === 0 && !asker.user) return { ok: false, reason: 'none' }
    await inTransaction(payload, async (req) => {
      await accept(req, opened, asker.user)
      await giveConsents(req, {
        profile: opened.child.id,
        purposes: chosen,
        language: data.language,
        how: opened.how,
        giver: 'guardian',
        giverName: data.giverName,
        guardianship: opened.guardianship.id,
        account: asker.user?.id ?? null,
      })
    })
    return { ok: true, linked: Boolean(asker.user) }
  }

/** The guardianship stands from now on, and its keys have done what they do once. */
async function accept(req: PayloadRequest, { guardianship }: Opened, user: Asker['user']) {
  const { payload } = req
  const now = new Date().toISOString()
  await payload.update({
    collection: 'guardianships',
    id: guardianship.id,
    data: {
      state: 'active',
      acceptedAt: guardianship.acceptedAt ?? now,
      expiresAt: now,
      ...(user && { guardian: user.id }),
    },
    overrideAccess: true,
    depth: 0,
    req,
  })
  if (user) await becomeGuardian(req, user)
}

/** What was agreed to is taken back by the same link or code, however old it is. */
export const withdrawByKeys =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<{ ok: true } | { ok: false; reason: AnswerRefusal } | Later> => {
    const opened = await openByKeys(payload, asker, given)
    if (!opened.ok) return opened
    const chosen = readPurposes(given as object)
    if (chosen.length === 0) return { ok: false, reason: 'none' }
    const { guardianship, child, how } = opened
    await inTransaction(payload, (req) =>
      withdrawConsents(req, {
        profile: child.id,
        purposes: chosen,
        language: guardianship.locale ?? 'kk',
        how,
        giver: 'guardian',
        giverName: guardianship.guardianName,
        guardianship: guardianship.id,
      }),
    )
    return { ok: true }
  }
