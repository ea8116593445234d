/**
 * The arrows between the rooms, one table read by two checkers: ESLint, which sees .astro files, and
 * dependency-cruiser, which sees through re-exports and finds cycles. A room may import itself, and
 * what `may` names; of `types` it may import types only.
 */
export const rooms = {
  'search/language': { may: [], types: [] },
  search: { may: ['search/language'], types: [] },
  cms: { may: ['search', 'environment.ts'], types: [] },
  site: { may: ['search'], types: ['cms'] },
}
