import type { Payload, PayloadRequest, Where } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { patiently } from '../database/conflicts.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { toLocale } from '../mail/letters.ts'
import { queueLetter } from '../mail/queue.ts'
import type { Notification, User } from '../payload-types.ts'
import { findUse, kinds } from './kinds.ts'
import { findPreferences, isWritten } from './preferences.ts'
import { say, type Values } from './say.ts'
import { toUnsubscribePage } from './unsubscribe.ts'
import { idOf } from '../database/id-of.ts'

type Id = number | string

const due = (now: Date): Where => ({
  and: [{ mail: { equals: 'waiting' } }, { mailAt: { less_than_equal: now.toISOString() } }],
})

/**
 * Puts into the outbox what is due to be written: what cannot wait a letter each, the rest one letter
 * a person. Each person's in one transaction with the mark that it has been sent, so that nothing is
 * written twice and nothing is lost. Returns how many letters there were.
 */
export async function deliver(payload: Payload, now = new Date()): Promise<number> {
  const { docs } = await payload.db.find<Notification>({
    collection: 'notifications',
    where: due(now),
    limit: 2000,
    pagination: false,
  })
  let letters = 0
  for (const user of new Set(docs.map((each) => idOf<Id>(each.user))))
    letters += await patiently(() => inTransaction(payload, (req) => writeTo(req, user, now)))
  return letters
}

async function writeTo(req: PayloadRequest, user: Id, now: Date): Promise<number> {
  const { db } = req.payload
  const { docs } = await db.find<Notification>({
    collection: 'notifications',
    where: { and: [{ user: { equals: user } }, due(now)] },
    sort: 'id',
    limit: 0,
    pagination: false,
    req,
  })
  const account = await db.findOne<User>({
    collection: 'users',
    where: { id: { equals: user } },
    req,
  })
  // what has been read in the account need not be written, nor what is over or not wished by now
  const isOver = (each: Notification) => {
    const use = findUse(each)
    return use !== undefined && use <= now
  }
  const wishes = await findPreferences(req.payload, user, req)
  const wanted =
    account?.email && !account.closedAt
      ? docs.filter((each) => !each.readAt && !isOver(each) && isWritten(each.kind, wishes))
      : []
  const urgent = wanted.filter(({ kind }) => kinds[kind].mail === 'now')
  const rest = wanted.filter(({ kind }) => kinds[kind].mail === 'digest')
  const reader = { account: account!, zone: wishes.timeZone }
  for (const each of urgent) await writeOne(req, each, reader)
  if (rest.length > 0) await writeDigest(req, rest, reader)
  for (const { id } of docs) {
    const mail = wanted.some((each) => each.id === id) ? 'sent' : 'none'
    await db.updateOne({
      collection: 'notifications',
      id,
      data: { mail, mailAt: null },
      req,
      returning: false,
    })
  }
  return urgent.length + (rest.length > 0 ? 1 : 0)
}

type Reader = { account: User; zone: string }

function addressesOf({ account }: Reader) {
  const locale = toLocale(account.locale)
  const base = `${getEnvironment().SITE_URL}/${locale}`
  return { locale, base, account: `${base}/account/notifications/` }
}

async function writeOne(req: PayloadRequest, row: Notification, reader: Reader) {
  const { id, kind, values, path } = row
  const { locale, base, account } = addressesOf(reader)
  const said = say(kind, (values ?? {}) as Values, locale, reader.zone)
  const common = { ...said, link: path ? base + path : account, account }
  const until = findUse(row)
  const isMutable = kinds[kind].mutable
  await queueLetter(req, {
    name: isMutable ? 'notifications.one' : 'notifications.always',
    to: reader.account.email!,
    locale,
    values: isMutable
      ? { ...common, unsubscribe: toUnsubscribePage(reader.account.id, kind, locale) }
      : common,
    key: `notification:${id}`,
    ...(until && { until }),
  })
}

async function writeDigest(req: PayloadRequest, rows: Notification[], reader: Reader) {
  const { locale, base, account } = addressesOf(reader)
  const lines = rows.map(({ kind, values, path }) => {
    const { text } = say(kind, (values ?? {}) as Values, locale, reader.zone)
    return path ? `– ${text}\n  ${base}${path}` : `– ${text}`
  })
  await queueLetter(req, {
    name: 'notifications.digest',
    to: reader.account.email!,
    locale,
    values: {
      text: lines.join('\n\n'),
      account,
      unsubscribe: toUnsubscribePage(reader.account.id, 'all', locale),
    },
    key: `digest:${rows[0]!.id}`,
  })
}
