export { parseSearchRequest, searchLimits } from './request.ts'
export type { ParsedRequest, SearchError } from './request.ts'
export { toSearchResponse, toShownHit } from './response.ts'
export type { LabelOf, SearchResponse, ShownHit } from './response.ts'
