import type { Audience, Locale, SearchDocument } from '../../search/document.ts'
import { EmbeddedEngine } from '../../search/embedded/engine.ts'
import type { createFoundReader } from '../found/read.ts'
import { isSubject } from '../found/subjects.ts'
import { findQuery } from './question.ts'

type Reader = Awaited<ReturnType<typeof createFoundReader>>

/** An index of a few documents only, to ask stored questions of them by the rules of the large one. */
export async function openFew(documents: SearchDocument[]) {
  const engine = new EmbeddedEngine([], 0)
  await engine.apply({ upserts: documents, deletes: [], cursor: 1 })
  return {
    documents: new Map(documents.map((document) => [document.id, document])),
    /**
     * Ids of those that answer the question, of what is open to these audiences. With spelling mistakes allowed nothing counts: among
     * so few documents anything would seem to be meant.
     */
    async match(
      { question, locale }: { question: string; locale: Locale },
      audience: Audience[],
    ): Promise<string[]> {
      const query = findQuery(question, locale, audience, Math.max(1, documents.length))
      if (!query || documents.length === 0) return []
      const { hits, widened } = await engine.search(query)
      return widened ? [] : hits.map(({ document }) => document.id)
    },
  }
}

/** The documents with these ids as the index would be given them now: what is hidden or gone is left out. */
export async function readFew(reader: Reader, ids: Iterable<string>): Promise<SearchDocument[]> {
  const wanted = [...new Set(ids)].map((id) => {
    const at = id.lastIndexOf('-')
    return { collection: id.slice(0, at), id: id.slice(at + 1) }
  })
  const documents: SearchDocument[] = []
  for (const [collection, rows] of Map.groupBy(wanted, (each) => each.collection))
    if (isSubject(collection))
      documents.push(
        ...(await reader.read(
          collection,
          rows.map(({ id }) => id),
        )),
      )
  return documents
}
