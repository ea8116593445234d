import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EmbeddedEngine } from './embedded/engine.ts'
import { readSnapshot, writeSnapshot } from './embedded/snapshot.ts'
import type { SearchEngine } from './engine.ts'
import { fingerprint } from './fingerprint.ts'

export type OpenOptions = {
  dataDir: string
  /** Told in one sentence why an index has to be built anew. */
  log?: (sentence: string) => void
  now?: () => number
}

export type Opened = SearchEngine & {
  /**
   * Whether the index was read from its file. Otherwise it is empty, its cursor 0, and it must be
   * rebuilt or fed the whole change log before its answers mean anything.
   */
  loaded: boolean
}

/** The engine inside this process, as it was last saved in `dataDir/search.snapshot`. */
export async function openSearch({ dataDir, log, now }: OpenOptions): Promise<Opened> {
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, 'search.snapshot')
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
  return Object.assign(engine, { loaded: read.ok })
}
