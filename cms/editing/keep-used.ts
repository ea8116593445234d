import { APIError, type CollectionBeforeDeleteHook, type CollectionSlug } from 'payload'
import type { Locale } from '../../search/document.ts'
import { letGo } from '../database/let-go.ts'
import type { Say } from '../words/messages.ts'

/** What hangs on a document that would be nothing, or mean something else, without it. */
const holders = {
  // a call without its condition would be open to everybody
  programmes: [['calls', 'eligibility.programmes']],
  calls: [['applications', 'call']],
  // a word on pictures at one event would become one on all events
  events: [
    ['registrations', 'event'],
    ['attendances', 'event'],
    ['consents', 'event'],
  ],
  regions: [
    ['centres', 'region'],
    ['profiles', 'region'],
  ],
} as const satisfies Partial<Record<CollectionSlug, [CollectionSlug, string][]>>

/** Refuses to delete what others hang on, and says what does; of the rest nothing is left behind. */
export const keepUsed = (slug: keyof typeof holders): CollectionBeforeDeleteHook =>
  async function keepUsedOf({ id, req }) {
    const { payload } = req
    const uses: string[] = []
    for (const [collection, path] of holders[slug]) {
      const { totalDocs } = await payload.db.count({
        collection,
        where: { [path]: { equals: id } },
        req,
      })
      const { plural } = payload.collections[collection].config.labels
      const name = (plural as Record<Locale, string>)[req.i18n.language as Locale]
      if (totalDocs > 0) uses.push(`${name}: ${totalDocs}`)
    }
    const say = req.t as unknown as Say
    if (uses.length > 0)
      throw new APIError(say('deleting:used', { uses: uses.join(', ') }), 409, null, true)
    if (slug === 'events')
      await payload.db.deleteMany({ collection: 'rosters', where: { event: { equals: id } }, req })
    await letGo(req, slug, id)
  }
