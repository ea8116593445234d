import type { Payload } from 'payload'
import type { Progress } from '../console.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { regions } from './content/regions.ts'
import { seed } from './seed.ts'
import { createWriter } from './write.ts'

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

/**
 * The regions alone, for an installation that starts empty: people are registered in regions. As a
 * database with regions is left alone, a later start without SEED=none brings no demo world either.
 */
export async function seedRegionsOnce(payload: Payload) {
  const { totalDocs } = await payload.count({ collection: 'regions', overrideAccess: true })
  if (totalDocs > 0) return
  await inTransaction(payload, async (req) => {
    const { write } = createWriter(req, new Date())
    for (const region of regions) await write('regions', region)
  })
}
