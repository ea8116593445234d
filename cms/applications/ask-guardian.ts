import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findAnswering } from '../guardians/answering.ts'
import { atMost, send, type Asked } from './ask.ts'
import { findApplication } from './find.ts'
import { leads } from './life.ts'
import { findStatements } from './ready.ts'
import { idOf, isApplicant } from './who.ts'

const wish = z.object({ number: z.string().max(40) })

/** Asks the guardians who are known for their consent, by the addresses that are known of them. */
export const askGuardian =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<Asked> => {
    const { data } = wish.safeParse(given)
    const found = data && (await findApplication(payload, user, data.number))
    if (!found || !(await isApplicant(payload, user, found)))
      return { ok: false, reason: 'notFound' }
    if (!leads('withdraw', found.state)) return { ok: false, reason: 'notNow' }
    return inTransaction(payload, async (req): Promise<Asked> => {
      const record = idOf(found.profile)
      const guardians = record ? await findAnswering(req, record) : []
      if (guardians.length === 0) return { ok: false, reason: 'incomplete' }
      const before = await findStatements(payload, found, 'consent', req)
      const waits = (email: string) =>
        before.some(
          (each) =>
            each.email === email &&
            each.state === 'asked' &&
            new Date(each.expiresAt ?? 0) > new Date(),
        )
      const fresh = guardians.filter(({ to }) => !waits(to))
      if (before.length + fresh.length > atMost) return { ok: false, reason: 'tooMany' }
      for (const { name, to } of fresh)
        await send(req, found, { kind: 'consent', personName: name, email: to })
      return { ok: true }
    })
  }
