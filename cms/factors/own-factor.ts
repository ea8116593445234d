import type { Payload } from 'payload'
import { toString } from 'qrcode'
import { hasRole } from '../access/roles.ts'
import type { Asker } from '../accounts/asker.ts'
import { beginSession } from '../accounts/begin-session.ts'
import { getLimits } from '../accounts/limits.ts'
import { tellFactorAdded, tellFactorRemoved } from '../accounts/notices.ts'
import { isProven } from '../accounts/prove.ts'
import { getSessions, type OpenSession } from '../accounts/sessions.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { hasMail } from '../mail/no-mail.ts'
import type { User } from '../payload-types.ts'
import { codeForm, type CodeRefusal } from './pass-second-factor.ts'
import { findFactor, passCode } from './pass.ts'
import { confirmFactor, findOrMakeSecret, removeFactor, renewRecoveryCodes } from './set-up.ts'
import { toUri } from './totp.ts'

export type FactorRefusal = CodeRefusal | { ok: false; reason: 'proof' | 'required' }

export type OwnFactor = {
  on: boolean
  /** An administrator cannot do without. */
  required: boolean
  /** Whether the password was given in this session not long ago; without it nothing is shown or changed. */
  proven: boolean
  recoveryLeft: number
  /** What the app is to read while the factor is set up: the secret as letters, and as a picture (SVG). */
  secret?: string
  picture?: string
}

/** Somebody signed in, or an administrator who may not go on without. */
function toOwner({ user, halfway }: Asker): { user: User; session: OpenSession } | undefined {
  if (user) return { user, session: user.session }
  return halfway?.due === 'setUp' ? halfway : undefined
}

export const findOwnFactor =
  (payload: Payload) =>
  async (asker: Asker): Promise<OwnFactor | null> => {
    const owner = toOwner(asker)
    if (!owner) return null
    const { user, session } = owner
    const factor = await findFactor(payload, user.id)
    const on = Boolean(factor?.confirmedAt)
    const proven = await isProven(payload, session)
    const own = {
      on,
      proven,
      required: hasRole(user as never, 'administrator'),
      recoveryLeft: on ? [factor!.recovery ?? []].flat().length : 0,
    }
    const secret = proven && !on && (await findOrMakeSecret(payload, user.id))
    if (!secret) return own
    const uri = toUri(secret, hasMail(user.email) ? user.email : user.name)
    return { ...own, secret, picture: await toString(uri, { type: 'svg', margin: 2 }) }
  }

/**
 * Puts the factor in force with a first code of the app. All other sessions end, and a new one takes
 * the place of this. The recovery codes are shown this once.
 */
export const confirmOwnFactor =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<{ ok: true; codes: string[]; cookie: string } | FactorRefusal> => {
    const owner = toOwner(asker)
    if (!owner) return { ok: false, reason: 'signIn' }
    const { user, session } = owner
    if (!(await isProven(payload, session))) return { ok: false, reason: 'proof' }
    const later = await getLimits(payload).take(['code', String(user.id)])
    if (later) return later
    const { data } = codeForm.safeParse(given)
    const codes =
      data &&
      (await confirmFactor(payload, user.id, data.code, async (req) => {
        await getSessions(payload).endAll(user.id, { req })
        await tellFactorAdded(req, user)
      }))
    if (!codes) return { ok: false, reason: 'code' }
    const { cookie } = await beginSession(payload, asker, user)
    return { ok: true, codes, cookie }
  }

/** Takes the factor away, with a code; an administrator's stays. */
export const removeOwnFactor =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ ok: true } | FactorRefusal> => {
    const { user } = asker
    if (user && hasRole(user as never, 'administrator')) return { ok: false, reason: 'required' }
    const refusal = await refuseChange(payload, asker, given)
    if (refusal) return refusal
    await inTransaction(payload, async (req) => {
      await removeFactor(req, user!.id)
      await tellFactorRemoved(req, user!)
    })
    return { ok: true }
  }

/** New recovery codes in the place of the old ones, with a code. */
export const renewOwnCodes =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ ok: true; codes: string[] } | FactorRefusal> => {
    const refusal = await refuseChange(payload, asker, given)
    if (refusal) return refusal
    const codes = await renewRecoveryCodes(payload, asker.user!.id)
    return codes ? { ok: true, codes } : { ok: false, reason: 'code' }
  }

/** Why this person, by their own factor, may not change one that is in force: password, code, too many attempts. */
export async function refuseChange(
  payload: Payload,
  { user }: Asker,
  given: unknown,
): Promise<FactorRefusal | undefined> {
  if (!user) return { ok: false, reason: 'signIn' }
  if (!(await isProven(payload, user.session))) return { ok: false, reason: 'proof' }
  const limits = getLimits(payload)
  const later = await limits.take(['code', String(user.id)])
  if (later) return later
  const { data } = codeForm.safeParse(given)
  if (!data || !(await passCode(payload, user, data.code))) return { ok: false, reason: 'code' }
  await limits.forget(['code', String(user.id)])
  return undefined
}
