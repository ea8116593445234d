import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const startedAt = new Date('2026-11-22T07:00:00.000Z')

/** An empty database of its own in a folder of its own. */
export async function openSeedDatabase() {
  const folder = await mkdtemp(path.join(tmpdir(), 'seed-'))
  Object.assign(process.env, { NODE_ENV: 'production', DATA_DIR: folder, DATABASE_URL: '' })
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../cms/payload.config.ts')
  const payload = await getPayload({ config })
  return {
    payload,
    folder,
    async close() {
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
