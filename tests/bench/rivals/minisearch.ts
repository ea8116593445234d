import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import MiniSearch, { type Options } from 'minisearch'
import { Columns } from './columns.ts'
import { mistakesAllowed, toFoldedFields, toFoldedWords, type FoldedFields } from './folded.ts'
import { toNumber, type Rival } from './rival.ts'

const options: Options<FoldedFields & { id: number }> = {
  fields: ['names', 'places', 'body'],
  searchOptions: { boost: { names: 8, places: 4 }, combineWith: 'AND' },
}

/** MiniSearch over our keys, with typed columns for the facets it does not have. */
export function openMiniSearch(): Rival {
  let index = new MiniSearch(options)
  const columns = new Columns()
  return {
    async build(documents) {
      for await (const batch of documents)
        for (const document of batch) {
          index.add({ id: toNumber(document.id), ...toFoldedFields(document) })
          columns.set(document)
        }
    },
    search(query) {
      const words = toFoldedWords(query.words)
      if (words.length === 0) return columns.answer(query)
      const found = index.search(words.join(' '), {
        prefix: (_, at, all) => at === all.length - 1,
        fuzzy: (word) => mistakesAllowed(word) || false,
      })
      return columns.answer(
        query,
        found.map(({ id }) => id as number),
      )
    },
    upsert(document) {
      index.replace({ id: toNumber(document.id), ...toFoldedFields(document) })
      columns.set(document)
    },
    save: (folder) => writeFile(path.join(folder, 'minisearch.json'), JSON.stringify(index)),
    async load(folder) {
      const text = await readFile(path.join(folder, 'minisearch.json'), 'utf8')
      index = MiniSearch.loadJSON(text, options)
    },
    close: () => {},
  }
}
