import { openScratch } from './scratch.ts'

export const startedAt = new Date('2026-11-22T07:00:00.000Z')

/** An empty database of its own in a folder of its own. */
export async function openSeedDatabase() {
  const { payload, dataDir: folder, close } = await openScratch()
  return { payload, folder, close }
}
