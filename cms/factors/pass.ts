import type { Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { updateIf } from '../database/update-if.ts'
import { queueLetter } from '../mail/queue.ts'
import type { Factor, User } from '../payload-types.ts'
import { unseal } from '../sealed.ts'
import { toMark } from './recovery.ts'
import { findStep } from './totp.ts'

export const sealedFor = 'factors'

export const findFactor = (payload: Payload, user: User['id']) =>
  payload.db.findOne<Factor>({ collection: 'factors', where: { user: { equals: user } } })

/**
 * Whether this is a code of the user's second factor: from the app, or one of those for when the app is
 * lost. Either is good once: of two who give the same at the same moment, one is let in.
 */
export async function passCode(payload: Payload, user: User, code: string): Promise<boolean> {
  const factor = await findFactor(payload, user.id)
  if (!factor?.confirmedAt) return false
  const secret = unseal<string>(sealedFor, factor.secret)
  const step = secret && findStep(secret, code)
  if (step) return useStep(payload, factor, step)
  return useRecovery(payload, user, code)
}

/** Codes of this step and of those before are used up. */
export const useStep = async (payload: Payload, { id }: Factor, step: number): Promise<boolean> =>
  (await updateIf(payload, 'factors', {
    where: { id: { equals: id }, lastStep: { less_than: step } },
    data: { lastStep: step },
  })) !== null

const useRecovery = (payload: Payload, user: User, code: string): Promise<boolean> =>
  inTransaction(payload, async (req) => {
    const factor = await payload.db.findOne<Factor>({
      collection: 'factors',
      where: { user: { equals: user.id } },
      req,
    })
    const marks = (factor?.recovery ?? []) as string[]
    const used = toMark(code)
    if (!factor || !marks.includes(used)) return false
    const left = marks.filter((each) => each !== used)
    await payload.db.updateOne({
      collection: 'factors',
      id: factor.id,
      data: { recovery: left },
      req,
      returning: false,
    })
    await queueLetter(req, {
      name: 'account.recoveryUsed',
      key: `account.recoveryUsed ${factor.id} ${used.slice(0, 12)}`,
      to: user.email,
      locale: user.locale,
      values: { name: user.name, count: left.length },
    })
    return true
  })
