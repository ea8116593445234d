import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { send } from './ask.ts'
import { findApplication } from './find.ts'
import { leads } from './life.ts'
import { findStatements } from './ready.ts'
import type { Member } from './team.ts'
import { isApplicant } from './who.ts'

const wish = z.object({ number: z.string().max(40) })
export type TeamAsked =
  { ok: true; asked: number } | { ok: false; reason: 'notFound' | 'notNow' | 'incomplete' }

/** Asks every member of the team who has an address and was not asked yet, by a letter with a link. */
export const askTeam =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<TeamAsked> => {
    const { data } = wish.safeParse(given)
    const found = data && (await findApplication(payload, user, data.number))
    if (!found || !(await isApplicant(payload, user, found)))
      return { ok: false, reason: 'notFound' }
    if (!leads('submit', found.state)) return { ok: false, reason: 'notNow' }
    const team = (found.team ?? []) as Member[]
    if (team.length === 0 || !team.every(({ email }) => z.email().safeParse(email).success))
      return { ok: false, reason: 'incomplete' }
    const asked = await inTransaction(payload, async (req) => {
      const before = await findStatements(payload, found, 'member', req)
      const fresh = team.filter(({ email }) => !before.some((each) => each.email === email))
      for (const { name, email } of fresh)
        await send(req, found, { kind: 'member', personName: name, email })
      return fresh.length
    })
    return { ok: true, asked }
  }
