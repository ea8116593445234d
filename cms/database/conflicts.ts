import { setTimeout as sleep } from 'node:timers/promises'

const attempts = 5

/** Does the work again where another process held the database, or saved the same thing in the same moment. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error
      await sleep(attempt * 100 * (0.5 + Math.random()))
    }
  }
}

/**
 * MongoDB's WriteConflict, and its NoSuchTransaction, which is what is heard once a conflict has
 * ended the transaction: servers of its kind give them without the label that says to try again.
 */
const conflicts = [112, 251]

/** Nothing was saved, and the same again may well succeed. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errorLabels } = error as Error & { code?: unknown; errorLabels?: string[] }
  if (/^SQLITE_(BUSY|LOCKED)/.test(String(code)) || conflicts.includes(code as number)) return true
  return Boolean(errorLabels?.includes('TransientTransactionError')) || isConflict(error.cause)
}
