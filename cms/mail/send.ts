import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { updateIf } from '../database/update-if.ts'
import { keepLooking } from '../keep-looking.ts'
import { toOneClick } from '../notifications/unsubscribe.ts'
import type { Letter } from '../payload-types.ts'
import { unseal } from '../sealed.ts'
import { toLocale, writeLetter, type LetterName, type Values } from './letters.ts'
import { sealedFor } from './queue.ts'

const minute = 60_000
const hour = 60 * minute

/** How long a letter waits after each attempt that failed; after the last it is given up, with a note in the log. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 1440, 1440].map((minutes) => minutes * minute)

/** While a letter is being sent it is nobody else's; a process that dies meanwhile leaves it to the next. */
const lease = 2 * minute
/** How many are sent in one go. */
const batch = 50
/** How long it is remembered that a letter was sent, so that it is not sent again. */
const remembered = 400 * 24 * hour

const over = { content: null, to: null, nextTryAt: null } as const

/** Sends what is due; returns how many letters went out. */
export async function sendDue(payload: Payload, now = new Date()): Promise<number> {
  const { docs } = await payload.db.find<Letter>({
    collection: 'letters',
    where: { nextTryAt: { less_than_equal: now.toISOString() } },
    sort: 'nextTryAt',
    limit: batch,
    pagination: false,
  })
  let sent = 0
  for (const letter of docs) if (await deliver(payload, letter, now)) sent += 1
  return sent
}

async function deliver(payload: Payload, waiting: Letter, now: Date): Promise<boolean> {
  const taken = await updateIf<Letter>(payload, 'letters', {
    where: { id: { equals: waiting.id }, nextTryAt: { equals: waiting.nextTryAt } },
    data: {
      attempts: waiting.attempts + 1,
      nextTryAt: new Date(now.getTime() + lease).toISOString(),
    },
  })
  // another server has it
  if (!taken) return false
  const close = (data: Partial<Letter>) =>
    payload.db.updateOne({ collection: 'letters', id: taken.id, data, returning: false })
  const giveUp = (lastError: string) => {
    payload.logger.error({ msg: `A letter is given up: ${lastError}`, letter: taken.id })
    return close({ ...over, failedAt: new Date().toISOString(), lastError })
  }
  if (taken.until && new Date(taken.until) < now) {
    await giveUp('what it tells of has ended')
    return false
  }
  const values = taken.content ? unseal<Values>(sealedFor, taken.content) : undefined
  if (!values || !taken.to) {
    await giveUp('its content cannot be read: was the SECRET changed?')
    return false
  }
  try {
    await payload.sendEmail(toMessage(taken, values))
  } catch (error) {
    // an answer of the mail server may repeat whom it was for
    const lastError = String((error as Error).message)
      .replaceAll(taken.to, '…')
      .slice(0, 300)
    const pause = pauses[taken.attempts - 1]
    if (!pause || isForGood(error)) await giveUp(lastError)
    else await close({ nextTryAt: new Date(now.getTime() + pause).toISOString(), lastError })
    return false
  }
  await close({ ...over, sentAt: new Date().toISOString(), lastError: null })
  return true
}

function toMessage({ key, name, to, locale, createdAt }: Letter, values: Values) {
  const { hostname } = new URL(getEnvironment().SITE_URL)
  const id = createHash('sha256').update(`${key} ${createdAt}`).digest('hex').slice(0, 32)
  return {
    to: to!,
    ...writeLetter(name as LetterName, toLocale(locale), values),
    date: new Date(createdAt),
    // the same at every attempt: whoever gets it twice after a crash can tell
    messageId: `<${id}@${hostname}>`,
    headers: {
      'auto-submitted': 'auto-generated',
      'content-language': toLocale(locale),
      ...toListHeaders(values),
    },
  }
}

/** Lets a mail program offer the way out of letters that have one (RFC 2369, RFC 8058). */
function toListHeaders({ unsubscribe }: Values): Record<string, string> {
  if (typeof unsubscribe !== 'string') return {}
  return {
    'list-unsubscribe': `<${toOneClick(unsubscribe)}>`,
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  }
}

/** The mail server knows that this address takes no mail; that it does not take ours may be put right. */
function isForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return code === 'EENVELOPE' && Number(responseCode) >= 500
}

/** Forgets letters long gone. */
const forgetOld = (payload: Payload, now = new Date()) =>
  payload.db.deleteMany({
    collection: 'letters',
    where: {
      and: [
        { nextTryAt: { exists: false } },
        { updatedAt: { less_than: new Date(now.getTime() - remembered).toISOString() } },
      ],
    },
  })

/** How long a letter may wait for the next look, in ms. */
const look = 1000

/** Sends letters from now on, as they come due; returns how to stop, which waits for the one under way. */
export function followOutbox(payload: Payload, every = look) {
  const failed = 'The outbox could not be emptied; it is tried again'
  void forgetOld(payload).catch((error: unknown) =>
    payload.logger.error({ err: error, msg: failed }),
  )
  return keepLooking(payload, { every, look: () => sendDue(payload), failed, atOnce: false })
}
