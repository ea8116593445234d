import type { Answer, Question } from './answer.ts'
import { parseDays } from './days.ts'

/** The parameters of an address; what is as always is left out of it. */
export function toQuery({ q, kind, filters, days, page }: Question): URLSearchParams {
  const query = new URLSearchParams()
  if (q.trim()) query.set('q', q.trim())
  if (kind) query.set('kind', kind)
  for (const [name, values] of Object.entries(filters)) {
    for (const value of values) query.append(name, value)
  }
  if (days.from) query.set('from', days.from)
  if (days.to) query.set('to', days.to)
  if (page > 1) query.set('page', String(page))
  return query
}

/** Reads an address; of its parameters only the facets shown here are taken. */
export function parseQuestion(
  query: URLSearchParams,
  facets: readonly { name: string }[],
): Question {
  const page = query.get('page') ?? ''
  const chosen = facets
    .map(
      ({ name }) => [name, [...new Set(query.getAll(name).filter(Boolean))].slice(0, 50)] as const,
    )
    .filter(([, values]) => values.length > 0)
  return {
    q: (query.get('q') ?? '').slice(0, 200),
    kind: query.get('kind') ?? '',
    filters: Object.fromEntries(chosen),
    days: parseDays(query, query.get('kind')),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

/** Sets a filter, or takes it off; the list then begins anew. */
export function toggle(question: Question, name: string, value: string): Question {
  const had = question.filters[name] ?? []
  const has = had.includes(value) ? had.filter((each) => each !== value) : [...had, value]
  const { [name]: _, ...others } = question.filters
  return { ...question, page: 1, filters: has.length > 0 ? { ...others, [name]: has } : others }
}

/** Asks the search; an aborted question throws, as fetch does. */
export async function ask(
  question: Question,
  { locale, kind, signal }: { locale: string; kind?: string | undefined; signal: AbortSignal },
): Promise<Answer | undefined> {
  const query = toQuery({ ...question, kind: kind ?? question.kind })
  query.set('locale', locale)
  const response = await fetch(`/api/search?${query}`, { signal })
  return response.ok ? ((await response.json()) as Answer) : undefined
}

/** Where a question is saved: the page of a member, which leads through the sign-in. */
export function toSaveHref(
  locale: string,
  kind: string | undefined,
  query: URLSearchParams,
): string {
  const saved = new URLSearchParams(query)
  saved.delete('page')
  if (kind) saved.set('kind', kind)
  return `/${locale}/account/searches/new/?${saved}`
}

/** Asks one of the page's own endpoints beside the search; nothing where it does not answer. */
export async function fetchJson<T>(
  name: 'suggest' | 'help',
  query: URLSearchParams,
  { locale, signal }: { locale: string; signal: AbortSignal },
): Promise<T | undefined> {
  const response = await fetch(`/${locale}/search/${name}.json?${query}`, { signal })
  return response.ok ? ((await response.json()) as T) : undefined
}
