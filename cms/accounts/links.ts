import { createHash, randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Link } from '../payload-types.ts'
import { seal, unseal } from '../sealed.ts'

const hour = 3_600_000

/** What a link does, and for how many hours it is good. */
export const linkHours = { signUp: 24, reset: 1, email: 24, keep: 14 * 24 } as const
export type LinkPurpose = keyof typeof linkHours

const collection = 'links' as const
const hash = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Makes a link that works once, and takes away those that the same person (`subject`) was sent for the
 * same before. Gives its token, which is kept as its hash only, and when it ends.
 */
export async function createLink(
  req: PayloadRequest,
  { purpose, subject, content }: { purpose: LinkPurpose; subject: string; content?: unknown },
): Promise<{ token: string; until: Date }> {
  const { db } = req.payload
  const token = randomBytes(24).toString('base64url')
  const until = new Date(Date.now() + linkHours[purpose] * hour)
  await endLinks(req, { purpose, subject })
  await db.create({
    collection,
    data: {
      tokenHash: hash(token),
      purpose,
      subject,
      content: content === undefined ? null : seal('links', content),
      expiresAt: until.toISOString(),
    },
    req,
  })
  return { token, until }
}

export type OpenLink<Content> = { subject: string; content: Content }

const valid = (purpose: LinkPurpose, token: string): Where => ({
  and: [
    { tokenHash: { equals: hash(token) } },
    { purpose: { equals: purpose } },
    { expiresAt: { greater_than: new Date().toISOString() } },
  ],
})

const toOpen = <Content>({ subject, content }: Link): OpenLink<Content> => ({
  subject,
  content: (content ? unseal<Content>('links', content) : undefined) as Content,
})

/** What a link would do, without using it up: whoever checks mail for viruses opens links too. */
export async function findLink<Content>(
  payload: Payload,
  purpose: LinkPurpose,
  token: string,
): Promise<OpenLink<Content> | null> {
  const found = await payload.db.findOne<Link>({ collection, where: valid(purpose, token) })
  return found && toOpen<Content>(found)
}

/** Uses the link up, in the transaction of what it does. */
export async function takeLink<Content>(
  req: PayloadRequest,
  purpose: LinkPurpose,
  token: string,
): Promise<OpenLink<Content> | null> {
  const { db } = req.payload
  const found = await db.findOne<Link>({ collection, where: valid(purpose, token), req })
  if (!found) return null
  await db.deleteOne({ collection, where: { id: { equals: found.id } }, req, returning: false })
  return toOpen<Content>(found)
}

const endLinks = (
  req: PayloadRequest,
  { purpose, subject }: { purpose: LinkPurpose; subject: string },
) =>
  req.payload.db.deleteMany({
    collection,
    where: { and: [{ purpose: { equals: purpose } }, { subject: { equals: subject } }] },
    req,
  })

export const forgetOldLinks = (payload: Payload) =>
  payload.db.deleteMany({
    collection,
    where: { expiresAt: { less_than_equal: new Date().toISOString() } },
  })
