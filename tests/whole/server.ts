import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { before } from '../../bin/node24.mjs'
import { toCode } from '../../cms/factors/totp.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { onMongo, toMongoAddress } from '../cms/which-database.ts'

export type RunningServer = {
  url: string
  dataDir: string
  child: ChildProcess
  /** ms from the start of the process to the first ready answer. */
  readyAfter: number
  output: () => string
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

type Options = {
  dataDir?: string
  seed?: 'demo' | 'none'
  env?: Record<string, string>
  patience?: number
  /** What must answer before the server counts as started. */
  until?: '/readyz' | '/healthz'
}

export async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The whole server as `npm start` runs it, in a process of its own, on a data folder of its own. */
export async function startServer({
  dataDir,
  seed = 'demo',
  env = {},
  patience = 90_000,
  until = '/readyz',
}: Options = {}): Promise<RunningServer> {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'el-umiti-'))
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, [...before, 'server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      SEED: seed,
      SITE_URL: url,
      ...(onMongo && { DATABASE_URL: toMongoAddress(path.basename(folder)) }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout!.on('data', (chunk: Buffer) => (output += chunk))
  child.stderr!.on('data', (chunk: Buffer) => (output += chunk))
  // a test that fails midway leaves no server behind
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))

  for (;;) {
    const ready = await fetch(url + until)
      .then((answer) => answer.ok)
      .catch(() => false)
    if (ready) break
    if (child.exitCode !== null) throw new Error(`The server ended (${child.exitCode}):\n${output}`)
    if (performance.now() - began > patience) {
      child.kill('SIGKILL')
      throw new Error(`The server was not ready in ${patience} ms:\n${output}`)
    }
    await wait(25)
  }
  return {
    url,
    dataDir: folder,
    child,
    readyAfter: performance.now() - began,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      const code = await ended
      if (!dataDir) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      return code
    },
  }
}

export type Account = {
  role: string
  name: string
  email: string
  password: string
  totp?: string
}

/** What a program sends to sign in; the code of a step is good once, so a second sign-in waits for the next. */
export const toCredentials = ({ email, password, totp }: Account) => ({
  email,
  password,
  ...(totp && { otp: nextCode(totp) }),
})

const given = new Map<string, number>()

/** The code of a step that was not used yet: of the one before, of this one, or of the next. */
function nextCode(secret: string): string {
  const step = Math.max(Math.floor(Date.now() / 30_000) - 1, (given.get(secret) ?? 0) + 1)
  given.set(secret, step)
  return toCode(secret, step * 30_000)
}

export const readAccounts = (dataDir: string): Account[] =>
  JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')) as Account[]

export function getAccount(dataDir: string, role: string): Account {
  const account = readAccounts(dataDir).find((each) => each.role === role)
  if (!account) throw new Error(`no demo account for ${role}`)
  return account
}

/** A client of the REST API signed in as the demo account of a role. */
export async function signIn(
  { url, dataDir }: Pick<RunningServer, 'url' | 'dataDir'>,
  role: string,
) {
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(toCredentials(getAccount(dataDir, role))),
  })
  if (!answer.ok) throw new Error(`sign-in as ${role}: ${answer.status} ${await answer.text()}`)
  const { token } = (await answer.json()) as { token: string }
  return async (method: string, place: string, body?: unknown) => {
    const response = await fetch(`${url}${place}`, {
      method,
      headers: {
        authorization: `JWT ${token}`,
        'content-type': 'application/json',
        'accept-language': 'en',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return {
      status: response.status,
      body: (await response.json().catch(() => undefined)) as unknown,
    }
  }
}
