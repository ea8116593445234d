import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { findParticipants } from './participants.ts'
import { register, type Registered, type RegisterReason } from './register.ts'
import type { State } from './life.ts'

export type PupilRow = { name: string } & (
  { ok: true; state: State } | { ok: false; reason: RegisterReason }
)
export type PupilsRegistered =
  | { ok: true; rows: PupilRow[] }
  | { ok: false; reason: RegisterReason | 'nobody'; wrong?: string[] }

/** What is wrong with the form is wrong for all of them. */
const ofAll: readonly RegisterReason[] = ['questions', 'identity', 'gone', 'signIn']

/**
 * Registers the pupils whose boxes `pupil-…` are ticked, one after the other in their order, with the
 * same answers; each has an outcome of their own, as when the places run out amid them.
 */
export const registerPupils =
  (payload: Payload) =>
  async (asker: Asker, given: Readonly<Record<string, unknown>>): Promise<PupilsRegistered> => {
    if (!asker.user) return { ok: false, reason: 'signIn' }
    const chosen = (await findParticipants(payload, asker.user)).filter(
      ({ who, by }) => by === 'teacher' && given[who],
    )
    if (chosen.length === 0) return { ok: false, reason: 'nobody' }
    const rows: PupilRow[] = []
    for (const { who, name } of chosen) {
      const outcome: Registered = await register(payload)(asker, { ...given, who })
      if (!outcome.ok && rows.length === 0 && ofAll.includes(outcome.reason)) return outcome
      rows.push(
        outcome.ok
          ? { name, ok: true, state: outcome.state }
          : { name, ok: false, reason: outcome.reason },
      )
    }
    return { ok: true, rows }
  }
