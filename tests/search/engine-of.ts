import type { SearchDocument } from '../../search/document.ts'
import { EmbeddedEngine } from '../../search/embedded/engine.ts'
import type { SearchEngine } from '../../search/engine.ts'
import { openOnServer } from './server.ts'

/** Which engine this run of the contract is about: our own, or one on the Meilisearch of MEILI_URL. */
export const onServer = process.env.TEST_SEARCH === 'meilisearch'

/** An empty engine. */
export async function openEngine(options: { now?: () => number } = {}): Promise<SearchEngine> {
  return onServer ? openOnServer(options) : new EmbeddedEngine([], 0, options)
}

export async function engineOf(documents: SearchDocument[]): Promise<SearchEngine> {
  const engine = await openEngine()
  await engine.apply({ upserts: documents, deletes: [], cursor: 1 })
  return engine
}
