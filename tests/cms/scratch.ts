import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'

/** Payload on an empty database of its own; `close` takes the folder away. */
export async function openScratch(): Promise<{
  payload: Payload
  dataDir: string
  close: () => Promise<void>
}> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'el-umiti-cms-'))
  Object.assign(process.env, { NODE_ENV: 'production', DATA_DIR: dataDir })
  delete process.env.DATABASE_URL
  const { default: config } = await import('../../cms/payload.config.ts')
  const payload = await getPayload({ config, key: dataDir })
  payload.logger.level = 'error'
  return {
    payload,
    dataDir,
    async close() {
      await payload.destroy()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
