import type { SeedProgress, SeedResult } from '../../../cms/seed/seed.ts'
import { openScratch } from '../scratch.ts'
import type { Locale } from '../../../search/document.ts'

export type Doc = Record<string, unknown> & {
  id: number
  slug?: string
  _status?: Record<Locale, string>
}
type Slug = 'calls'

export const startedAt = new Date('2026-11-22T07:00:00.000Z')

export const editorial = ['calls', 'events', 'news', 'pages', 'programmes', 'resources'] as const

/** Every collection of the seed with texts in three languages. */
export const localized = [
  ...editorial,
  'centres',
  'organisations',
  'milestones',
  'achievements',
  'awards',
]

/** An empty database of its own in a folder of its own, and how to read and seed it. */
export async function openSeedDatabase() {
  const { payload, dataDir: folder, close } = await openScratch()
  const { seed } = await import('../../../cms/seed/seed.ts')
  return {
    payload,
    folder,
    close,
    seed: (onProgress?: (progress: SeedProgress) => void): Promise<SeedResult> =>
      seed(payload, { startedAt, dataDir: folder, ...(onProgress && { onProgress }) }),
    async findAll(collection: string, locale: Locale | 'all' = 'all', asVisitor = false) {
      const { docs } = await payload.find({
        collection: collection as Slug,
        locale: locale as 'kk',
        fallbackLocale: false,
        depth: 0,
        pagination: false,
        overrideAccess: !asVisitor,
      })
      return docs as unknown as Doc[]
    },
  }
}

export type SeedDatabase = Awaited<ReturnType<typeof openSeedDatabase>>
