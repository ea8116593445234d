import { existsSync, rmSync } from 'node:fs'
import type { UserId } from 'lucia'
import { getSessions } from '../../cms/accounts/sessions.ts'
import { createJudge, type Judge } from '../access/judge.ts'
import { buildWorld, type World } from '../access/world.ts'
import { listCollections } from '../access/fields.ts'
import { openScratch } from '../cms/scratch.ts'
import { startServer, type RunningServer } from '../whole/server.ts'
import { toShape, type Shape } from './shape.ts'

export type CanaryServer = {
  server: RunningServer
  world: World
  judge: Judge
  shape: Shape
  /** The session of each standing, as a program sends it; none for a visitor. */
  tokens: Record<string, string | undefined>
  /** Without its build the admin answers nothing, and its pages are not asked for. */
  adminIsBuilt: boolean
  close: () => Promise<void>
}

/** The whole server on a world of markers, with everybody signed in. `crowd` more people a side. */
export async function openCanaryServer(crowd = 0): Promise<CanaryServer> {
  const { payload, dataDir } = await openScratch()
  const world = await buildWorld(payload, dataDir, crowd)
  const tokens: CanaryServer['tokens'] = {}
  for (const { name, user } of world.personas)
    if (user) tokens[name] = (await getSessions(payload).begin(user.id as UserId, null)).id
  const shape = toShape(listCollections(payload))
  await payload.destroy()
  const server = await startServer({
    dataDir,
    seed: 'none',
    patience: 600_000,
    env: { DATABASE_URL: '', SECRET: process.env.SECRET! },
  })
  return {
    server,
    world,
    judge: createJudge(world),
    shape,
    tokens,
    adminIsBuilt: existsSync('cms/admin/.next/build-id'),
    async close() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
