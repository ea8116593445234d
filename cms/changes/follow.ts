import type { Payload } from 'payload'
import { onCommit } from './commits.ts'
import { numberChanges } from './number.ts'
import type { Change } from './record.ts'

const batch = 500
/** How long a change made by another process may wait to be heard of, in ms. */
const look = 1000

export async function findChangesAfter(
  payload: Payload,
  seq: number,
  limit = batch,
): Promise<Change[]> {
  await numberChanges(payload)
  const { docs } = await payload.db.find<Change & { id: number }>({
    collection: 'changes',
    where: { seq: { greater_than: seq } },
    sort: 'seq',
    limit,
    pagination: false,
  })
  return docs
}

export async function getLastSeq(payload: Payload): Promise<number> {
  await numberChanges(payload)
  const { docs } = await payload.db.find<Change & { id: number }>({
    collection: 'changes',
    sort: '-seq',
    limit: 1,
    pagination: false,
  })
  // what was committed just now may have no number yet
  return Math.max(0, docs[0]?.seq ?? 0)
}

/** Names this log among those of other databases: the moment it was begun. */
export async function findLogName(payload: Payload): Promise<string> {
  const { docs } = await payload.db.find<{ at: string }>({
    collection: 'changes',
    sort: 'seq',
    limit: 1,
    pagination: false,
  })
  return docs[0] ? new Date(docs[0].at).toISOString() : 'empty'
}

/**
 * Hands every change after `from` to `deal`, in order and in batches; a batch that fails is
 * handed over again at the next look. Returns how to stop, which waits for the batch under way.
 */
export function follow(
  payload: Payload,
  from: () => number,
  deal: (changes: Change[]) => Promise<void>,
) {
  let stopped = false
  let running: Promise<void> | undefined
  let again = false

  async function drain() {
    do {
      again = false
      for (;;) {
        const changes = stopped ? [] : await findChangesAfter(payload, from())
        if (changes.length === 0) break
        await deal(changes)
      }
    } while (again && !stopped)
  }

  const wake = () => {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = drain()
      .catch((error: unknown) =>
        payload.logger.error({
          err: error,
          msg: 'A reader of the change log failed; it tries again',
        }),
      )
      .finally(() => (running = undefined))
  }

  const unsubscribe = onCommit(wake)
  const timer = setInterval(wake, look)
  wake()
  return {
    wake,
    async caughtUp() {
      while (running) await running
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      unsubscribe()
      await running
    },
  }
}
