import type { Payload } from 'payload'
import { follow, getLastSeq } from '../changes/follow.ts'
import type { Change } from '../changes/record.ts'
import { keepLooking } from '../keep-looking.ts'
import { matchChanges, type NewMatches } from './find-new.ts'
import { listIds, mostFresh, mostKnown, updateRow } from './rows.ts'
import { tell } from './tell.ts'

const key = 'saved-searches'
/** How often owners may be told, in ms; nobody is told of one search twice a day. */
const pause = 600_000

/**
 * Reads the change log for the saved searches, from a cursor of its own that is kept in the
 * database: what was published while the server stood still is found when it runs again.
 */
export async function followSearches(payload: Payload) {
  const kept = await payload.kv.get<{ cursor: number }>(key)
  let cursor = Math.min(kept?.cursor ?? Infinity, await getLastSeq(payload))
  const followed = follow(
    payload,
    () => cursor,
    async (changes: Change[]) => {
      for (const matches of await matchChanges(payload, changes)) await note(payload, matches)
      cursor = changes.at(-1)!.seq
      await payload.kv.set(key, { cursor })
    },
  )
  const telling = keepLooking(payload, {
    every: pause,
    look: () => tell(payload),
    failed: 'Owners of saved searches could not be told',
    atOnce: false,
  })
  return {
    caughtUp: followed.caughtUp,
    wake: followed.wake,
    async stop() {
      await telling.stop()
      await followed.stop()
    },
  }
}

/** What has been found once is known; the oldest are forgotten first. */
export async function note(payload: Payload, { search, ids }: NewMatches) {
  await updateRow(payload, search, {
    fresh: [...ids, ...listIds(search.fresh)].slice(0, mostFresh),
    known: [...listIds(search.known), ...ids].slice(-mostKnown),
    freshAt: new Date().toISOString(),
  })
}
