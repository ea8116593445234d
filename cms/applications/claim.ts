import { createHash, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { Form } from '../calls/answers.ts'
import type { Link } from '../payload-types.ts'

const purpose = 'application'
const days = 7

export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
export const newToken = () => randomBytes(24).toString('base64url')

/** What a visitor answered at the first step, kept until the sign-in; the token is known to the browser only. */
export async function keepForSignIn(payload: Payload, form: Form): Promise<string> {
  const token = newToken()
  await payload.db.create({
    collection: 'links',
    data: {
      tokenHash: hashToken(token),
      purpose,
      subject: 'visitor',
      content: payload.encrypt(JSON.stringify(form)),
      expiresAt: new Date(Date.now() + days * 86_400_000).toISOString(),
    },
  })
  return token
}

/** What was kept under a token, once. */
export async function takeKept(payload: Payload, token: string): Promise<Form | undefined> {
  const found = await payload.db.findOne<Link>({
    collection: 'links',
    where: { and: [{ tokenHash: { equals: hashToken(token) } }, { purpose: { equals: purpose } }] },
  })
  if (!found?.content || new Date(found.expiresAt) < new Date()) return undefined
  await payload.db.deleteOne({ collection: 'links', where: { id: { equals: found.id } } })
  return JSON.parse(payload.decrypt(found.content)) as Form
}
