import { parseSearchRequest } from '../../search/api.ts'
import { locales, type Audience, type Locale } from '../../search/document.ts'
import type { SearchQuery } from '../../search/engine.ts'
import { findFacet } from '../../search/facets.ts'

const longest = 2000
const ofQuestions = new Set(['q', 'kind', 'from', 'to'])

/**
 * A question as it is kept: the parameters of a search's address, in one order, so that the same
 * question is the same text. What is of the page, or of the newsletter that led there, is left out.
 * Nothing where it asks for nothing or cannot be answered.
 */
export function parseQuestion(given: string): string | undefined {
  const asked = new URLSearchParams(given.slice(0, longest))
  const isKnown = (name: string) => ofQuestions.has(name) || findFacet(name) !== undefined
  const kept = [...asked].filter(([name, value]) => isKnown(name) && value.trim() !== '')
  const question = new URLSearchParams(kept.map(([name, value]) => [name, value.trim()]))
  question.sort()
  const narrows = [...question.keys()].some((name) => name !== 'kind')
  return narrows && findQuery(String(question), 'kk', []) ? String(question) : undefined
}

/** The question for the engine as its owner asks it, without facets. */
export function findQuery(
  question: string,
  locale: Locale,
  audience: Audience[],
  limit = 1,
): SearchQuery | undefined {
  const parsed = parseSearchRequest(new URL(`http://localhost/?${question}`))
  return parsed.ok ? { ...parsed.query, locale, audience, facets: [], limit } : undefined
}

export const isLocale = (value: unknown): value is Locale =>
  (locales as readonly unknown[]).includes(value)
