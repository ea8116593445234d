import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { onMongo, toMongoAddress } from './which-database.ts'

type Scratch = {
  payload: Payload
  config: SanitizedConfig
  dataDir: string
  close: () => Promise<void>
}

/**
 * Payload on an empty database of its own, the only place where tests open one; `close` takes it
 * away. In a folder that is given it stays for a server that is to follow.
 */
export async function openScratch(given?: string): Promise<Scratch> {
  const dataDir = given ?? mkdtempSync(path.join(tmpdir(), 'el-umiti-cms-'))
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    DATABASE_URL: onMongo ? toMongoAddress(path.basename(dataDir)) : '',
    SECRET: 'a secret for a trial only',
  })
  const config = await (await import('../../cms/payload.config.ts')).default
  const payload = await getPayload({ config })
  payload.logger.level = 'error'
  return {
    payload,
    config,
    dataDir,
    async close() {
      if (onMongo) await mongoOf(payload).dropDatabase()
      await payload.destroy()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Mongo = { dropDatabase: () => Promise<unknown> }
const mongoOf = ({ db }: Payload) => (db as unknown as { connection: Mongo }).connection
