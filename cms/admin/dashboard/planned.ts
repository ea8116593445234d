import type { CollectionSlug } from 'payload'
import type { Locale } from '../../../search/document.ts'
import { asUser, titleIn, titleOf, type Desk, type Doc, type Item } from './desk.ts'

export type Planned = Item & {
  type: 'publish' | 'unpublish'
  zone: string | undefined
  failed: boolean
  every: boolean
}

/** Publications with a set time that are still to come, or whose time came and that failed. */
export async function findPlanned(desk: Desk): Promise<Planned[]> {
  const { docs } = await desk.payload.db.find<{
    id: number
    waitUntil?: string
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
  const plans = docs.map(async ({ waitUntil, hasError, input }): Promise<Planned[]> => {
    const { doc, type, locale, timezone } = (input ?? {}) as Record<string, never> & {
      doc?: { relationTo: string; value: string }
      type?: 'unpublish'
      locale?: Locale
      timezone?: string
    }
    const collection = desk.collections.find(({ slug }) => slug === doc?.relationTo)
    if (!doc || !collection || !waitUntil) return []
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
        at: waitUntil,
        type: type ?? 'publish',
        zone: timezone,
        failed: Boolean(hasError),
      },
    ]
  })
  return (await Promise.all(plans)).flat()
}
