import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer, type RunningServer } from '../whole/server.ts'

export type Worlds = ReturnType<typeof createWorlds>

/** Data folders and servers of this run; the demo is seeded once and copied from then on. */
export function createWorlds() {
  const root = mkdtempSync(path.join(tmpdir(), 'el-umiti-bench-'))
  const running = new Set<RunningServer>()
  let seeded: Promise<string> | undefined
  let folders = 0

  const newFolder = () => path.join(root, String((folders += 1)))

  async function start(options: Parameters<typeof startServer>[0]) {
    const server = await startServer({ patience: 180_000, ...options })
    running.add(server)
    return {
      ...server,
      async stop() {
        running.delete(server)
        return server.stop()
      },
    }
  }

  async function seed(): Promise<string> {
    const dataDir = newFolder()
    await (await start({ dataDir })).stop()
    return dataDir
  }

  return {
    root,
    newFolder,
    start,
    /** Takes a folder a first start has just filled, so that it need not be made again. */
    offerSeeded: (dataDir: string) => void (seeded ??= Promise.resolve(dataDir)),
    /** A server with the demo world, on a folder of its own. */
    async startDemo() {
      seeded ??= seed()
      const dataDir = newFolder()
      cpSync(await seeded, dataDir, { recursive: true })
      return start({ dataDir })
    },
    async close() {
      for (const server of running) await server.stop('SIGKILL')
      rmSync(root, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
