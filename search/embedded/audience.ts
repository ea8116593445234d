import { type Audience, audiences } from '../document.ts'
import type { SearchQuery } from '../engine.ts'

/** By audience code (see build.ts): whether the asker gets such documents. */
export function toMayShow({ audience }: Pick<SearchQuery, 'audience'>): Uint8Array {
  const mayShow = new Uint8Array(256)
  for (let own = 0; own < audiences.length; own++) {
    if (!audience.includes(audiences[own] as Audience)) continue
    mayShow[own] = 1
    for (let other = 0; other < audiences.length; other++) {
      const superseded = audience.includes(audiences[other] as Audience)
      mayShow[own | ((other + 1) << 4)] = superseded ? 0 : 1
    }
  }
  return mayShow
}
