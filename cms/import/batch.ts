import { setTimeout as sleep } from 'node:timers/promises'
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

const attempts = 5

/** Tries again where another process held the database, or both wrote the same number into the log. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !isBusy(error)) throw error
      await sleep(attempt * 200)
    }
  }
}

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errorLabels } = error as Error & { code?: unknown; errorLabels?: string[] }
  if (
    /^SQLITE_(BUSY|LOCKED)/.test(String(code)) ||
    errorLabels?.includes('TransientTransactionError')
  )
    return true
  return isBusy(error.cause)
}
