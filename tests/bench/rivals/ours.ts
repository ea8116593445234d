import { openSearch, type Opened } from '../../../search/open.ts'
import { toNumber, type Rival } from './rival.ts'

/** Our embedded engine, in a thread of its own where its size asks for it. */
export function openOurs(folder: string): Rival {
  let engine: Opened
  let cursor = 1
  return {
    async build(documents) {
      engine = await openSearch({ dataDir: folder })
      await engine.rebuild(documents, cursor)
    },
    async search(query) {
      const { total, hits } = await engine.search(query)
      return { total, first: hits.map(({ document }) => toNumber(document.id)) }
    },
    upsert: (document) => engine.apply({ upserts: [document], deletes: [], cursor: (cursor += 1) }),
    save: () => engine.save(),
    async load() {
      await engine.close()
      engine = await openSearch({ dataDir: folder })
    },
    close: () => engine.close(),
  }
}
