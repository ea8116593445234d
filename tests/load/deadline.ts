import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'
import { startServer, type RunningServer } from '../whole/server.ts'
import { findUnverified, submit, type Acknowledged } from './clients.ts'
import type { Prepared } from './prepare.ts'
import { readStored, type Stored } from './stored.ts'

export type Plan = {
  count: number
  /** Over how many seconds they arrive, at random moments; none: all at once. */
  over: number
  /** How often the server is killed (SIGKILL) and started again meanwhile. */
  kills: number
  /** Whether every letter has to be sent before the end; one that was being sent at a kill waits two minutes. */
  letters?: boolean
  onProgress?: (acknowledged: number) => void
}
export type Outcome = Stored & {
  count: number
  acknowledged: number
  /** Acknowledged, and not confirmed by the page that verifies receipts. */
  unverified: string[]
  /** From the first arrival to the last answer. */
  seconds: number
  p50: number
  p95: number
  slowest: number
  /** Tries beyond the first, over all. */
  retries: number
}

const run = promisify(execFile)

/** What a deadline brings: so many people submit to one call, over HTTP, on this machine. */
export async function runDeadline(plan: Plan): Promise<Outcome> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'el-umiti-load-'))
  const env = { SECRET: 'a secret for a trial only', DATABASE_URL: '' }
  let server: RunningServer | undefined
  try {
    const prepare = path.join(import.meta.dirname, 'prepare.ts')
    await run(process.execPath, [prepare, dataDir, String(plan.count)], {
      env: { ...process.env, ...env, NODE_ENV: 'production' },
      timeout: 600_000,
    })
    const people = JSON.parse(readFileSync(path.join(dataDir, 'load.json'), 'utf8')) as Prepared
    const start = () => startServer({ dataDir, seed: 'none', env })
    server = await start()
    const { answers, seconds } = await arrive(people, plan, {
      findUrl: () => server!.url,
      async killAndStart() {
        await server!.stop('SIGKILL')
        server = await start()
      },
    })
    const acknowledged = answers.filter((answer) => answer !== undefined)
    const unverified = await findUnverified(
      server.url,
      acknowledged.map(({ number }) => number),
    )
    if (plan.letters) await waitForLetters(dataDir, acknowledged.length)
    await server.stop()
    server = undefined
    const took = acknowledged.map(({ ms }) => ms).sort((one, other) => one - other)
    const at = (share: number) => Math.round(took[Math.ceil(took.length * share) - 1] ?? 0)
    return {
      ...(await readStored(dataDir)),
      count: plan.count,
      acknowledged: acknowledged.length,
      unverified,
      seconds: Math.round(seconds * 10) / 10,
      p50: at(0.5),
      p95: at(0.95),
      slowest: at(1),
      retries: acknowledged.reduce((sum, { tries }) => sum + tries - 1, 0),
    }
  } finally {
    await server?.stop('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Hands = { findUrl: () => string; killAndStart: () => Promise<void> }

/** Everybody comes at a moment of their own; one in ten presses the button twice. */
async function arrive(people: Prepared, { over, kills, onProgress }: Plan, hands: Hands) {
  const began = performance.now()
  let done = 0
  const killing = killAmid(() => done, people.length, kills, hands)
  const answers = await Promise.all(
    people.map(async (person, index): Promise<Acknowledged | undefined> => {
      await wait(Math.random() * over * 1000)
      const presses = index % 10 === 0 ? 2 : 1
      const [answer] = await Promise.all(
        Array.from({ length: presses }, () => submit(person, hands.findUrl)),
      )
      done += 1
      onProgress?.(done)
      return answer
    }),
  )
  const seconds = (performance.now() - began) / 1000
  await killing
  return { answers, seconds }
}

/** Kills when a share of them have been answered, so that others are under way. */
async function killAmid(
  countDone: () => number,
  count: number,
  kills: number,
  { killAndStart }: Hands,
) {
  for (let kill = 1; kill <= kills; kill += 1) {
    const share = (kill / (kills + 1)) * count
    while (countDone() < share) await wait(5)
    await killAndStart()
  }
}

/** The outbox sends after the answer: until it has caught up, four minutes at most. */
async function waitForLetters(dataDir: string, count: number) {
  for (let second = 0; second < 240; second += 1) {
    if ((await readStored(dataDir)).mails >= count) return
    await wait(1000)
  }
}
