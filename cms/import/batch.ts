import { patiently } from '../database/conflicts.ts'
import { awaitsConsent, isUnchanged, merge, type Row } from './merge.ts'
import type { Session, Store } from './store.ts'

export type Tally = { created: number; updated: number; unchanged: number; minors: number }

/** Stores the rows in one transaction: all of them or, where the process dies, none. */
export async function storeBatch(store: Store, rows: Row[]): Promise<Tally> {
  return patiently(() =>
    store.transaction(async (session) => {
      const { fresh, changed, tally } = await plan(session, rows)
      await session.create(fresh)
      await session.update(changed)
      return tally
    }),
  )
}

/** What `storeBatch` would do. */
export async function checkBatch(store: Store, rows: Row[]): Promise<Tally> {
  return (await plan(store, rows)).tally
}

async function plan(source: Pick<Session, 'findKnown'>, rows: Row[]) {
  const known = await source.findKnown(rows.map(({ externalId }) => externalId))
  const profiles = rows.map((row) => merge(row, known.get(row.externalId)))
  const fresh = profiles.filter((profile) => !profile.known)
  const changed = profiles.filter((profile) => profile.known && !isUnchanged(profile))
  const tally: Tally = {
    created: fresh.length,
    updated: changed.length,
    unchanged: rows.length - fresh.length - changed.length,
    minors: profiles.filter(awaitsConsent).length,
  }
  return { fresh, changed, tally }
}
