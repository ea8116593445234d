import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { getCall, sayIn } from '../applications/find.ts'
import type { LetterName } from '../applications/life.ts'
import { tell, toUrl } from '../applications/tell.ts'
import { idOf } from '../applications/who.ts'
import { toLocale } from '../mail/letters.ts'
import type { Call, User } from '../payload-types.ts'
import { editors, findStaff, partnersOf } from './organisers.ts'

/** Editors hear of a change when the partner is likely to be through with it: it begins with the first letter typed, in ms. */
const pause = 15 * 60_000

type News = { to: 'partners' | 'editors'; letter: LetterName; after?: number }

/** Who is told what of an approval that has changed. */
const news = {
  approved: [{ to: 'partners', letter: 'callApproved' }],
  sent_back: [{ to: 'partners', letter: 'callSentBack' }],
  asked: [{ to: 'editors', letter: 'callWaiting' }],
  changed: [
    { to: 'partners', letter: 'callChangeWaits' },
    { to: 'editors', letter: 'callChanged', after: pause },
  ],
} as const satisfies Record<string, readonly News[]>

function findNews({ approval }: Call, before: Call['approval']): readonly News[] {
  if (!approval || approval === 'none' || approval === before) return []
  if (approval !== 'waiting') return news[approval]
  return before === 'approved' ? news.changed : news.asked
}

/** Writes to partners and editors where the approval of a call stands, in the transaction of the save. */
export const tellApproval: CollectionAfterChangeHook<Call> = async ({ doc, previousDoc, req }) => {
  const organisation = idOf(doc.organisation)
  if (!organisation) return doc
  for (const each of findNews(doc, previousDoc?.approval)) {
    const isPartners = each.to === 'partners'
    const readers = await findStaff(req, isPartners ? partnersOf(organisation) : editors)
    for (const reader of readers) await write(req, doc, each, reader)
  }
  return doc
}

async function write(req: PayloadRequest, doc: Call, { letter, after = 0 }: News, reader: User) {
  const { title, slug } = await getCall(req.payload, doc.id, req)
  const locale = toLocale(reader.locale)
  const admin = `${getEnvironment().SITE_URL}/admin/collections/calls/${doc.id}`
  const urls: Partial<Record<LetterName, string>> = {
    callApproved: toUrl(`/calls/${slug}/`, locale),
    callChanged: `${admin}/versions`,
  }
  await tell(req, letter, {
    to: reader.email!,
    locale,
    key: `call:${doc.id}:${letter}:${reader.id}:${doc.updatedAt}`,
    values: {
      call: sayIn(title, locale) || sayIn(doc.title, locale),
      note: doc.approvalNote,
      url: urls[letter] ?? admin,
    },
    dueAt: new Date(Date.now() + after),
  })
}
