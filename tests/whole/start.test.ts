import { spawnSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, expect, test } from 'vitest'
import { startServer } from './server.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'el-umiti-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The server with these variables, to its end. */
const runToEnd = (env: Record<string, string>) =>
  spawnSync(process.execPath, ['server.ts'], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: path.join(folder, 'never'), ...env },
    encoding: 'utf8',
    timeout: 30_000,
  })

test.each([
  ['a port that is no number', { PORT: 'many' }, /PORT/],
  ['a secret too short', { SECRET: 'short' }, /SECRET must have at least 16 characters/],
  [
    'a database of an unknown kind',
    { DATABASE_URL: 'postgres://x' },
    /DATABASE_URL must start with/,
  ],
])('%s is one sentence and exit code 1', (_name, env, sentence) => {
  const done = runToEnd(env)
  expect(done.status).toBe(1)
  expect(done.stderr).toMatch(sentence)
  expect(done.stderr).not.toMatch(/\n\s+at /)
})

test('a data folder that cannot be written is one sentence and exit code 1', () => {
  const file = path.join(folder, 'a-file')
  writeFileSync(file, '')
  const done = runToEnd({ DATA_DIR: path.join(file, 'inside') })
  expect(done.status).toBe(1)
  expect(done.stderr).toMatch(/The data folder .* cannot be written/)
})

test('a taken port is one sentence and exit code 1', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as { port: number }
  const done = runToEnd({ PORT: String(port), HOST: '127.0.0.1' })
  taken.close()
  expect(done.status).toBe(1)
  expect(done.stderr).toMatch(new RegExp(`Port ${port} is taken`))
})

test('SEED=none starts empty and gives one link for one administrator', async () => {
  const server = await startServer({ seed: 'none' })
  try {
    await expect.poll(() => server.output()).toMatch(/first-administrator\?token=/)
    const regions = await fetch(`${server.url}/api/regions?limit=1`)
    expect(((await regions.json()) as { totalDocs: number }).totalDocs).toBe(20)
    const news = await fetch(`${server.url}/api/news?limit=1`)
    expect(((await news.json()) as { totalDocs: number }).totalDocs).toBe(0)
    const link = /http\S+first-administrator\?token=\S+/.exec(server.output())![0]
    const token = new URL(link).searchParams.get('token')!
    const send = (body: Record<string, string>) =>
      fetch(`${server.url}/first-administrator`, {
        method: 'POST',
        body: new URLSearchParams(body),
        redirect: 'manual',
      })
    const person = {
      name: 'Әкім',
      email: 'first@elumiti.example',
      password: 'ұзын-сенімді-құпиясөз',
    }
    expect((await send({ ...person, token: 'guess' })).status).toBe(403)
    for (const [password, problem] of [
      ['short', 'слишком короткий'],
      ['Password1234', 'слишком известен'],
      ['first@elumiti.example', 'слишком известен'],
    ] as const) {
      const weak = await send({ ...person, token, password, locale: 'ru' })
      expect(weak.status).toBe(422)
      const page = await weak.text()
      expect(page).toContain('value="first@elumiti.example"')
      expect(page).toContain(problem)
    }
    const register = await fetch(`${server.url}/api/users/first-register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    })
    expect(register.status).toBe(403)
    expect((await send({ ...person, token })).status).toBe(303)
    expect((await send({ ...person, token, email: 'second@elumiti.example' })).status).toBe(403)
    const login = await fetch(`${server.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    })
    // right, but an administrator sets up a second factor before anything else
    expect(login.status).toBe(401)
    const enter = await fetch(`${server.url}/kk/sign-in/`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: server.url },
      body: new URLSearchParams(person),
    })
    expect(enter.headers.get('location')).toBe('/kk/sign-in/set-up/')
  } finally {
    expect(await server.stop()).toBe(0)
  }
})

test('with the database locked away, stored pages are served and the rest is said honestly', async () => {
  const dataDir = path.join(folder, 'locked')
  const first = await startServer({ dataDir })
  const stored = await (await fetch(`${first.url}/kk/about/`)).text()
  expect(await first.stop()).toBe(0)

  const again = await startServer({ dataDir })
  expect(await again.stop()).toBe(0)

  const database = path.join(dataDir, 'database.sqlite')
  for (const hide of [lockExclusively, moveAway]) {
    const giveBack = await hide(database)
    const server = await startServer({ dataDir, until: '/healthz' })
    const page = await fetch(`${server.url}/kk/about/`)
    expect(page.status).toBe(200)
    expect(comparable(await page.text())).toBe(comparable(stored))
    const missing = await fetch(`${server.url}/ru/calls/`)
    expect(missing.status).toBe(503)
    expect(await missing.text()).toContain('<html lang="ru"')
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
    await giveBack()
    await expect
      .poll(() => fetch(`${server.url}/readyz`).then((answer) => answer.status), {
        timeout: 20_000,
      })
      .toBe(200)
    expect((await fetch(`${server.url}/ru/calls/`)).status).toBe(200)
    expect(await server.stop()).toBe(0)
    rmSync(path.join(dataDir, 'pages'), { recursive: true, force: true })
    const warm = await startServer({ dataDir })
    await fetch(`${warm.url}/kk/about/`)
    await warm.stop()
  }
})

/** Every start of these tests has a port of its own, which a stored page names in its links. */
const comparable = (html: string) => html.replace(/127\.0\.0\.1:\d+/g, 'here')

async function lockExclusively(file: string) {
  const client = createClient({ url: `file:${file}`, concurrency: 1 })
  await client.execute('PRAGMA locking_mode = EXCLUSIVE')
  await client.execute('BEGIN EXCLUSIVE')
  return async () => client.close()
}

async function moveAway(file: string) {
  renameSync(file, `${file}.away`)
  return async () => renameSync(`${file}.away`, file)
}
