import type { PayloadRequest } from 'payload'
import type { User } from '../payload-types.ts'
import { seal } from '../sealed.ts'
import { sealedFor } from './pass.ts'
import { newSecret } from './totp.ts'

/** Gives an account of the demo world, or of a test, its second factor in force; gives the secret back. */
export async function giveFactor(req: PayloadRequest, email: string): Promise<string> {
  const { db } = req.payload
  const user = await db.findOne<User>({
    collection: 'users',
    where: { email: { equals: email } },
    req,
  })
  if (!user) throw new Error(`No account ${email}`)
  const secret = newSecret()
  const confirmedAt = new Date().toISOString()
  await db.create({
    collection: 'factors',
    data: {
      user: user.id,
      secret: seal(sealedFor, secret),
      lastStep: 0,
      recovery: [],
      confirmedAt,
    },
    req,
  })
  await db.updateOne({
    collection: 'users',
    id: user.id,
    data: { secondFactorAt: confirmedAt },
    req,
    returning: false,
  })
  return secret
}
