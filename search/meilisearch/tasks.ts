import type { EnqueuedTaskPromise } from 'meilisearch'
import { allowed } from './failures.ts'

/** How often the server is asked whether it has done its task, in ms. */
export const lookEvery = 20

/**
 * Waits until the server has done what it was asked to; a task that failed is an exception, so that
 * nobody takes it for done.
 */
export async function done(action: string, task: () => EnqueuedTaskPromise): Promise<void> {
  const { status, error, type } = await allowed(action, () => task().waitTask())
  if (status === 'succeeded') return
  throw new Error(`The search server could not do its task ${type}: ${error?.message ?? status}`)
}
