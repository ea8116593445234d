import type { Kind } from './document.ts'
import type { SearchQuery, Sort } from './engine.ts'

const listedByDate = new Set<Kind | undefined>([undefined, 'calls', 'events', 'news'])

/** Without words nothing is more relevant than anything: news by date, people by name. */
export function toSort({ sort, words, kind }: SearchQuery): Sort {
  if (sort !== 'relevance' || words.trim() !== '') return sort
  return listedByDate.has(kind) ? 'date' : 'name'
}
