import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'

const beatMs = 10_000
/** Shorter absences put no deadline off: see cms/calls/closing.ts. */
const gapMs = 60_000

const fileOf = (dataDir: string) => path.join(dataDir, 'last-seen-alive')

function findLast(dataDir: string): number | undefined {
  const file = fileOf(dataDir)
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined
}

/**
 * Notes the moment, having asked the database, and writes the time since the last note down as an
 * outage where it is long. Returns how long it was, in ms.
 */
export async function beat(payload: Payload, dataDir: string, now = Date.now()): Promise<number> {
  await payload.db.count({ collection: 'outages' })
  const last = findLast(dataDir)
  const gap = last ? now - last : 0
  if (last && gap >= gapMs)
    await payload.db.create({
      collection: 'outages',
      data: { from: new Date(last).toISOString(), until: new Date(now).toISOString() },
    })
  const file = fileOf(dataDir)
  writeFileSync(`${file}.new`, String(now))
  renameSync(`${file}.new`, file)
  return gap
}

/** Notes while the server lives that it does; a database that does not answer is an absence too. */
export async function keepAvailability(payload: Payload, dataDir: string) {
  let beating: Promise<unknown> | undefined
  const once = () =>
    (beating ??= beat(payload, dataDir)
      .catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'The database did not answer' }),
      )
      .finally(() => (beating = undefined)))
  await once()
  const timer = setInterval(() => void once(), beatMs)
  return {
    async stop() {
      clearInterval(timer)
      await beating
    },
  }
}
