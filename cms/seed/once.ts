import type { Payload } from 'payload'
import type { Progress } from '../console.ts'
import { seed } from './seed.ts'

/** Fills an empty database with the real content and the demo world; does nothing to one that has them. */
export async function seedOnce(
  payload: Payload,
  { dataDir, progress }: { dataDir: string; progress: Progress },
) {
  await seed(payload, {
    startedAt: new Date(),
    dataDir,
    onProgress: ({ done, total }) => progress.step('Filling the database', done, total),
  })
}
