import { setTimeout as wait } from 'node:timers/promises'
import type { Bench } from './part.ts'

/** From the start of the process to the first answer of /readyz that says so. */
export async function benchStarts({ worlds, report, quick }: Bench) {
  const empty: number[] = []
  const uncompiled: number[] = []
  const first: number[] = []
  const second: number[] = []
  const admin: number[] = []

  for (let left = quick ? 2 : 5; left > 0; left -= 1)
    empty.push(await timeStart({ dataDir: worlds.newFolder(), seed: 'none' }))
  report.add('start', 'empty folder, SEED=none', 'ms', empty)

  for (let left = quick ? 1 : 3; left > 0; left -= 1) {
    const env = { NODE_COMPILE_CACHE: worlds.newFolder() }
    uncompiled.push(await timeStart({ dataDir: worlds.newFolder(), seed: 'none', env }))
  }
  report.add('start', 'the same, never compiled before', 'ms', uncompiled)

  let dataDir = ''
  for (let left = quick ? 1 : 3; left > 0; left -= 1) {
    dataDir = worlds.newFolder()
    first.push(await timeStart({ dataDir }))
  }
  report.add('start', 'first, with the demo', 'ms', first)
  worlds.offerSeeded(dataDir)

  for (let left = quick ? 2 : 5; left > 0; left -= 1) {
    const server = await worlds.start({ dataDir })
    second.push(server.readyAfter)
    admin.push(server.readyAfter + (await timeAdmin(server.url)))
    await server.stop()
  }
  report.add('start', 'second, with the demo', 'ms', second, { of: 'p95', atMost: 5000 })
  report.add('start', 'second, until the admin answers', 'ms', admin)

  async function timeStart(options: Parameters<typeof worlds.start>[0]) {
    const server = await worlds.start(options)
    await server.stop()
    return server.readyAfter
  }
}

async function timeAdmin(url: string): Promise<number> {
  const began = performance.now()
  for (let left = 600; left > 0; left -= 1) {
    const answer = await fetch(`${url}/admin/login`).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.ok) return performance.now() - began
    await wait(50)
  }
  throw new Error('The admin does not answer')
}
