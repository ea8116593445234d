import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint } from '../fingerprint.ts'
import type { Opened, OpenOptions } from '../open.ts'
import { EmbeddedEngine } from './engine.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'

export const toSnapshotFile = (dataDir: string) => join(dataDir, 'search.snapshot')

/** The engine inside this process, as it was last saved in `dataDir/search.snapshot`. */
export async function openEmbedded({
  dataDir,
  log,
  now,
}: OpenOptions): Promise<Opened & Pick<EmbeddedEngine, 'searchPacked' | 'share'>> {
  await mkdir(dataDir, { recursive: true })
  const file = toSnapshotFile(dataDir)
  const read = await readSnapshot(file, fingerprint)
  if (!read.ok && read.reason !== 'absent') {
    log?.(`The search index in ${file} is ${read.reason} and will be built anew.`)
  }
  const engine = new EmbeddedEngine(
    read.ok ? [read.segment] : [],
    read.ok ? read.stamp.cursor : 0,
    {
      ...(now ? { now } : {}),
      write: (segment, cursor) => writeSnapshot(file, segment, { fingerprint, cursor }),
    },
  )
  return Object.assign(engine, { loaded: read.ok, isInWorker: () => false })
}
