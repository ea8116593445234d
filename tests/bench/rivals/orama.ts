import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import {
  create,
  insertMultiple,
  load,
  save,
  search,
  update,
  type AnyOrama,
  type RawData,
} from '@orama/orama'
import type { SearchDocument } from '../../../search/document.ts'
import type { SearchQuery } from '../../../search/engine.ts'
import { toFoldedFields, toFoldedWords } from './folded.ts'
import { sevenFacets, toNumber, type Rival } from './rival.ts'

const schema = {
  names: 'string',
  places: 'string',
  body: 'string',
  title: 'string',
  date: 'string',
  audience: 'enum',
  ...Object.fromEntries(sevenFacets.map((name) => [name, 'enum[]'])),
} as const

const toRecord = (document: SearchDocument) => ({
  id: document.id,
  ...toFoldedFields(document),
  title: document.title.kk ?? '',
  date: document.dates.at ?? '',
  audience: document.audience,
  ...Object.fromEntries(sevenFacets.map((name) => [name, document.facets[name] ?? []])),
})

const toWhere = (filters: SearchQuery['filters'], except?: string) => ({
  audience: { eq: 'public' },
  ...Object.fromEntries(
    Object.entries(filters)
      .filter(([name]) => name !== except)
      .map(([name, values]) => [name, { containsAny: values }]),
  ),
})

/** Orama over our keys, with its own facets; a facet that is filtered by is asked for once more. */
export function openOrama(): Rival {
  const open = (): AnyOrama => create({ schema })
  let index = open()

  function ask({ words, filters, facets, sort, limit }: SearchQuery, except?: string) {
    const folded = toFoldedWords(words)
    return search(index, {
      // without words it lists all; with properties it would look up every word of them
      ...(words && { term: folded.join(' '), properties: ['names', 'places', 'body'] }),
      boost: { names: 8, places: 4 },
      threshold: 0,
      tolerance: folded.length && folded.every((word) => word.length > 3) ? 1 : 0,
      where: toWhere(filters, except),
      limit: except ? 0 : limit,
      facets: Object.fromEntries((except ? [except] : (facets ?? [])).map((name) => [name, {}])),
      ...(words || except ? {} : { sortBy: { property: sort === 'date' ? 'date' : 'title' } }),
    } as never)
  }
  return {
    async build(documents) {
      for await (const batch of documents) await insertMultiple(index, batch.map(toRecord), 500)
    },
    async search(query) {
      const found = await ask(query)
      for (const name of Object.keys(query.filters))
        if (query.facets?.includes(name)) await ask(query, name)
      return { total: found.count, first: found.hits.map(({ id }) => toNumber(id)) }
    },
    async upsert(document) {
      await update(index, document.id, toRecord(document))
    },
    save: (folder) => writeFile(path.join(folder, 'orama.bin'), serialize(save(index))),
    async load(folder) {
      const raw = deserialize(await readFile(path.join(folder, 'orama.bin'))) as RawData
      index = open()
      load(index, raw)
    },
    close: () => {},
  }
}
