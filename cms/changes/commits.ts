import type { BaseDatabaseAdapter } from 'payload'

type Listener = () => void
const listeners = new Set<Listener>()

/** Calls `listener` after every commit of this process; returns how to stop. */
export function onCommit(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const announceCommit = () => {
  for (const listener of listeners) listener()
}

/** Makes the adapter say when a transaction has been committed, so that readers of the log need not wait for their next look. */
export function announcing<Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter {
  const commit = adapter.commitTransaction
  adapter.commitTransaction = async function (this: Adapter, id) {
    await commit.call(this, id)
    announceCommit()
  }
  return adapter
}
