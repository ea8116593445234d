import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { hashPassword } from '../accounts/passwords.ts'
import { getSessions } from '../accounts/sessions.ts'
import { idOf } from '../database/id-of.ts'
import type { PupilCard, User } from '../payload-types.ts'

/**
 * Makes the PINs void that somebody has printed in whom staff trust no longer: whoever knows them could
 * sign in as the pupils. A coordinator of the region gives new ones.
 */
export async function voidPins(req: PayloadRequest, maker: User['id']) {
  const { payload } = req
  const { docs } = await payload.db.find<PupilCard>({
    collection: 'pupil-cards',
    where: { madeBy: { equals: maker } },
    limit: 0,
    pagination: false,
    req,
  })
  if (docs.length === 0) return
  const pinHash = await hashPassword(randomBytes(24).toString('hex'))
  for (const { id, user } of docs) {
    await payload.db.updateOne({
      collection: 'pupil-cards',
      id,
      data: { pinHash },
      req,
      returning: false,
    })
    await getSessions(payload).endAll(idOf<number>(user), { req })
  }
}
