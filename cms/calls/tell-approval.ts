import type { CollectionAfterChangeHook } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { getCall, sayIn } from '../applications/find.ts'
import { tell, toUrl } from '../applications/tell.ts'
import { idOf } from '../applications/who.ts'
import { toLocale } from '../mail/letters.ts'
import type { Call, User } from '../payload-types.ts'

const letterOf = { approved: 'callApproved', sent_back: 'callSentBack' } as const

/** Writes to the partners whose call it is what an editor has said to it, in the transaction of the save. */
export const tellApproval: CollectionAfterChangeHook<Call> = async ({ doc, previousDoc, req }) => {
  const { approval } = doc
  if (approval !== 'approved' && approval !== 'sent_back') return doc
  const organisation = idOf(doc.organisation)
  if (approval === previousDoc?.approval || !organisation) return doc
  const { docs: partners } = await req.payload.db.find<User>({
    collection: 'users',
    where: { and: [{ organisation: { equals: organisation } }, { roles: { in: ['partner'] } }] },
    limit: 0,
    pagination: false,
    req,
  })
  const { title, slug } = await getCall(req.payload, doc.id, req)
  for (const { id, email, locale: own } of partners) {
    const locale = toLocale(own)
    await tell(req, letterOf[approval], {
      to: email,
      locale,
      key: `call:${doc.id}:${approval}:${id}:${doc.updatedAt}`,
      values: {
        call: sayIn(title, locale) || sayIn(doc.title, locale),
        note: doc.approvalNote,
        url:
          approval === 'approved'
            ? toUrl(`/calls/${slug}/`, locale)
            : `${getEnvironment().SITE_URL}/admin/collections/calls/${doc.id}`,
      },
    })
  }
  return doc
}
