import type { Payload, PayloadRequest } from 'payload'
import { patiently } from '../database/conflicts.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Id } from './event.ts'
import { ensureRoster } from './roster.ts'

const lines = new Map<string, Promise<unknown>>()

/**
 * Moves in one event are made one after the other: in this process they stand in line, and another
 * server's meets ours in the row of the roster, which every move writes, and is made again.
 */
export async function inTurn<Result>(
  payload: Payload,
  event: Id,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> {
  const key = String(event)
  const before = lines.get(key) ?? Promise.resolve()
  const turn = before.then(async () => {
    await ensureRoster(payload, event)
    return patiently(() => inTransaction(payload, work))
  })
  const done = turn.catch(() => undefined)
  lines.set(key, done)
  void done.then(() => {
    if (lines.get(key) === done) lines.delete(key)
  })
  return turn
}
