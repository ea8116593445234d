import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import type { Factor, User } from '../payload-types.ts'
import { seal, unseal } from '../sealed.ts'
import { findFactor, sealedFor, useStep } from './pass.ts'
import { newRecoveryCodes, toMark } from './recovery.ts'
import { findStep, newSecret } from './totp.ts'

/** The secret of a factor that is being set up; the same until it is confirmed, also on another page. */
export async function findOrMakeSecret(payload: Payload, user: User['id']): Promise<string | null> {
  const known = await findFactor(payload, user)
  if (known?.confirmedAt) return null
  const kept = known && unseal<string>(sealedFor, known.secret)
  if (kept) return kept
  const secret = newSecret()
  await payload.db.deleteMany({ collection: 'factors', where: { user: { equals: user } } })
  await payload.db.create({
    collection: 'factors',
    data: { user, secret: seal(sealedFor, secret), lastStep: 0, recovery: [] },
  })
  return secret
}

/** From now on the code is asked for. Gives the recovery codes, which are shown this once. */
export async function confirmFactor(
  payload: Payload,
  user: User['id'],
  code: string,
  also: (req: PayloadRequest) => Promise<unknown>,
): Promise<string[] | null> {
  const factor = await findFactor(payload, user)
  const secret = factor && !factor.confirmedAt && unseal<string>(sealedFor, factor.secret)
  const step = secret && findStep(secret, code)
  if (!step || !(await useStep(payload, factor, step))) return null
  const codes = newRecoveryCodes()
  await inTransaction(payload, async (req) => {
    await keep(req, factor, { confirmedAt: now(), recovery: codes.map(toMark) })
    await setOnUser(req, user, now())
    await also(req)
  })
  return codes
}

/** Takes the factor away. */
export async function removeFactor(req: PayloadRequest, user: User['id']) {
  await req.payload.db.deleteMany({
    collection: 'factors',
    where: { user: { equals: user } },
    req,
  })
  await setOnUser(req, user, null)
}

/** New codes in the place of all old ones. */
export async function renewRecoveryCodes(payload: Payload, user: User['id']) {
  const factor = await findFactor(payload, user)
  if (!factor?.confirmedAt) return null
  const codes = newRecoveryCodes()
  await inTransaction(payload, (req) => keep(req, factor, { recovery: codes.map(toMark) }))
  return codes
}

const now = () => new Date().toISOString()

const keep = (req: PayloadRequest, { id }: Factor, data: Partial<Factor>) =>
  req.payload.db.updateOne({ collection: 'factors', id, data, req, returning: false })

const setOnUser = (req: PayloadRequest, id: User['id'], secondFactorAt: string | null) =>
  req.payload.update({
    collection: 'users',
    id,
    data: { secondFactorAt },
    overrideAccess: true,
    depth: 0,
    req,
  })
