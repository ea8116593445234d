import type { Payload } from 'payload'
import { getEnvironment } from '../../environment.ts'
import type { Term } from '../../search/vocabulary/values.ts'
import type { Profile, Session, User } from '../payload-types.ts'
import { findBirthday } from './minors.ts'

type Person = { kind?: Term<'profileKind'> | null; birthDate?: string | null }
type Policy = 'on' | 'off'

export type AccountRefusal = 'account.under16' | 'account.birthDate'
export type AccountRefused = { ok: false; reason: AccountRefusal }

/** What UNDER16_ACCOUNTS says at this moment. */
export const under16Accounts = (): Policy => getEnvironment().UNDER16_ACCOUNTS

/**
 * Whether the person may have an account to sign in with. With UNDER16_ACCOUNTS=off a pupil under 16
 * is a record held by guardian or teacher; a talent whose birth date is unknown counts as one.
 */
export function mayHaveAccount(
  { kind, birthDate }: Person,
  today = new Date(),
  policy: Policy = under16Accounts(),
): { ok: true } | { ok: false; reason: AccountRefusal } {
  if (policy === 'on') return { ok: true }
  const sixteen = findBirthday(birthDate, 16)
  if (!sixteen) return kind === 'talent' ? { ok: false, reason: 'account.birthDate' } : { ok: true }
  return sixteen <= today ? { ok: true } : { ok: false, reason: 'account.under16' }
}

/**
 * Whether somebody who has an account may go on signing in: what sign-up and sign-in ask. Asked anew at
 * every visit, so that the switch, and a birthday, need no change of the data.
 */
export async function findAccountRefusal(
  payload: Payload,
  user: User['id'],
  today = new Date(),
  policy: Policy = under16Accounts(),
): Promise<AccountRefusal | undefined> {
  if (policy === 'on') return undefined
  const { docs } = await payload.db.find<Profile>({
    collection: 'profiles',
    where: { user: { equals: user } },
    limit: 0,
    pagination: false,
  })
  for (const person of docs) {
    const may = mayHaveAccount(person, today, policy)
    if (!may.ok) return may.reason
  }
  return undefined
}

/**
 * Ends the sessions of those who may not have an account, when the switch has been turned off. Their
 * records stay as they are, with guardian and teacher, and open again with the switch or at 16.
 */
export async function endRefusedSessions(payload: Payload, now: Date) {
  if (under16Accounts() === 'on') return
  const { docs } = await payload.db.find<Session>({
    collection: 'sessions',
    limit: 0,
    pagination: false,
  })
  const users = new Set(docs.map(({ user }) => (typeof user === 'object' ? user.id : user)))
  for (const user of users)
    if (await findAccountRefusal(payload, user, now))
      await payload.db.deleteMany({ collection: 'sessions', where: { user: { equals: user } } })
}
