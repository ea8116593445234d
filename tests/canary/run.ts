import { findableCollections } from '../../cms/found/subjects.ts'
import { locales } from '../../search/document.ts'
import { crawlAdmin } from './admin.ts'
import {
  askByHiddenValues,
  crawlCollection,
  fetchFiles,
  searchForHidden,
  sortByHidden,
} from './api.ts'
import { createAsk, type Ask, type Leak } from './ask.ts'
import { crawlPages, listAddresses } from './pages.ts'
import type { CanaryServer } from './world-server.ts'

/** Those from whom something is hidden; staff among them are of another centre, organisation, call. */
const crawlers = [
  'visitor',
  'member',
  'vetted',
  'guardian',
  'coordinator',
  'partner',
  'reviewer',
  'editor',
] as const

type Extent = {
  /** Everything, or of what there is much of one kind only a share. */
  whole: boolean
  /** After each part: how much was asked, and what has leaked or broken since the part before. */
  onStep?: (what: string, asked: number, bad: readonly string[]) => void
}

export type Crawl = { leaks: Leak[]; broken: string[]; asked: number; seen: Record<string, number> }

/** Fetches all that a server answers, as everybody from whom something is hidden. */
export async function crawl(
  canary: CanaryServer,
  { whole, onStep = () => {} }: Extent,
  ask: Ask = createAsk(canary),
): Promise<Crawl> {
  const broken: string[] = []
  const told = new Set<string>()
  const share = whole ? 1 : 40
  const addresses = listAddresses(canary.world, whole ? locales : ['kk'])
  const drawn = addresses.filter((address) => address.startsWith('/og/'))
  const written = addresses.filter((address) => !address.startsWith('/og/'))
  for (const [at, name] of crawlers.entries()) {
    const persona = canary.world.personas.find((each) => each.name === name)!
    const note = (what: string) => {
      const bad = [...ask.leaks().map(formatLeak), ...broken]
      onStep(
        `${name}: ${what}`,
        ask.asked(),
        bad.filter((each) => !told.has(each)),
      )
      for (const each of bad) told.add(each)
    }
    const crawled = await crawlPages(ask, persona, whole && at === 0 ? addresses : written, {
      // stored pages are the same for all: the others have theirs rendered for them
      rendered: at > 0,
      ...(!whole && { most: at === 0 ? 240 : 90 }),
    })
    broken.push(...crawled.broken.map((each) => `${name} ${each}`))
    note('pages')
    for (const collection of Object.keys(canary.shape))
      await crawlCollection(canary, ask, persona, collection, whole)
    note('lists')
    await askByHiddenValues(canary, ask, persona, share)
    await sortByHidden(canary, ask, persona, share)
    note('questions by what is hidden')
    await searchForHidden(canary, ask, persona, findableCollections, share)
    note('search')
    await fetchFiles(canary, ask, persona)
    note('files')
    if (canary.adminIsBuilt) broken.push(...(await crawlAdmin(canary, ask, persona, whole)))
    note('admin')
  }
  // what is drawn cannot be read, so whoever may not see a page must get no picture of it
  if (!whole) await crawlPages(ask, canary.world.personas[0]!, drawn.slice(0, 20), { most: 20 })
  return { leaks: ask.leaks(), broken, asked: ask.asked(), seen: ask.seen() }
}

export const formatLeak = ({ who, what, where }: Leak) =>
  `${who} saw ${what} at ${where.slice(0, 200)}`
