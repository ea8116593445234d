import type { PayloadRequest } from 'payload'
import { hasMail } from './no-mail.ts'
import { seal } from '../sealed.ts'
import { toLocale, writeLetter, type LetterName, type Values } from './letters.ts'

/** What the values of a waiting letter are sealed for. */
export const sealedFor = 'letters'

export type Letter = {
  name: LetterName
  /** A pupil who signs in with a card has no address, and gets no letter. */
  to: string
  locale?: string | null | undefined
  values: Values
  /** Names the act that the letter tells of, without anybody's address: of one key one letter is sent, ever. */
  key: string
  /** Not before this moment; at once, unless told. */
  dueAt?: Date
  /** After this moment it would be of no use: what it links to has ended. */
  until?: Date
}

/**
 * Puts a letter into the outbox within the transaction of `req`: it is sent if what it tells of has
 * happened, and only then. False where this letter has been put there before, or goes to nobody.
 */
export async function queueLetter(req: PayloadRequest, letter: Letter): Promise<boolean> {
  const { db } = req.payload
  const { name, to, key, values, until, dueAt = new Date() } = letter
  const locale = toLocale(letter.locale)
  if (!hasMail(to)) return false
  // a letter that lacks a value fails here, beside whoever forgot it
  writeLetter(name, locale, values)
  const known = await db.count({ collection: 'letters', where: { key: { equals: key } }, req })
  if (known.totalDocs > 0) return false
  await db.create({
    collection: 'letters',
    data: {
      key,
      name,
      to,
      locale,
      content: seal(sealedFor, values),
      attempts: 0,
      nextTryAt: dueAt.toISOString(),
      ...(until && { until: until.toISOString() }),
    },
    req,
  })
  return true
}
