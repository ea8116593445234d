import type { CollectionSlug } from 'payload'
import type { Locale } from '../../../search/document.ts'
import { sayWaits } from '../../calls/say-waits.ts'
import type { Say } from '../../words/messages.ts'
import { asUser, titleIn, titleOf, type Desk, type Doc, type Item } from './desk.ts'

export type Planned = Item & {
  type: 'publish' | 'unpublish'
  zone: string | undefined
  failed: boolean
  /** What keeps it from being published, where its time would come for nothing, and what to do. */
  waits: string | null
  every: boolean
}

/** Publications with a set time that are still to come, or whose time came and that failed. */
export async function findPlanned(desk: Desk, say: Say): Promise<Planned[]> {
  const { docs } = await desk.payload.db.find<{
    id: number
    waitUntil?: string
    createdAt: string
    hasError?: boolean
    input?: Record<string, never>
  }>({
    collection: 'payload-jobs',
    where: {
      and: [{ taskSlug: { equals: 'schedulePublish' } }, { completedAt: { exists: false } }],
    },
    sort: 'waitUntil',
    limit: 50,
    pagination: false,
  })
  const plans = docs.map(async ({ waitUntil, createdAt, hasError, input }): Promise<Planned[]> => {
    const { doc, type, locale, timezone } = (input ?? {}) as Record<string, never> & {
      doc?: { relationTo: string; value: string }
      type?: 'unpublish'
      locale?: Locale
      timezone?: string
    }
    const collection = desk.collections.find(({ slug }) => slug === doc?.relationTo)
    if (!doc || !collection) return []
    // asked as this person: a plan for what one may not see is not listed
    const found = (await desk.payload.findByID({
      ...asUser(desk),
      collection: collection.slug as CollectionSlug,
      id: doc.value,
      draft: true,
      locale: 'all',
      disableErrors: true,
    })) as unknown as Doc | null
    if (!found) return []
    return [
      {
        collection: collection.slug,
        id: found.id,
        title: titleIn(found, titleOf(collection), locale ?? 'kk'),
        locale: locale ?? 'kk',
        every: !locale,
        at: waitUntil ?? createdAt,
        type: type ?? 'publish',
        zone: timezone,
        failed: Boolean(hasError),
        waits: collection.slug === 'calls' ? sayWaits(found as never, desk.user, say) : null,
      },
    ]
  })
  return (await Promise.all(plans)).flat()
}
