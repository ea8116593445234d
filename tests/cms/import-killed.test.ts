import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateRows, openDatabase, writeCsv } from './import-database.ts'

let database: Awaited<ReturnType<typeof openDatabase>>
beforeAll(async () => void (database = await openDatabase()))
afterAll(() => database.close())

const count = async (collection: 'profiles' | 'changes') =>
  (await database.payload.count({ collection, overrideAccess: true })).totalDocs

function start(file: string) {
  const child = spawn(
    process.execPath,
    ['cms/import/main.ts', 'profiles', file, '--locale', 'en'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, VITEST: '' },
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, output }))
  return { child, ended }
}

it('an import that is killed leaves whole profiles, and the next one completes it', async () => {
  const rows = generateRows(8000)
  const file = await writeCsv(database.folder, 'killed.csv', rows)
  const { child, ended } = start(file)
  while ((await count('profiles')) === 0 && child.exitCode === null) await sleep(5)
  child.kill('SIGKILL')
  await ended
  const kept = await count('profiles')
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(rows.length)
  expect(await count('changes')).toBe(kept)

  // an editor saves while the second import runs
  const second = start(file)
  let saves = 0
  while (second.child.exitCode === null && saves < 200) {
    const data = {
      kind: 'leader',
      familyName: 'Редактор',
      givenName: 'Сақтады',
      visibility: 'members',
    } as const
    await database.payload.create({
      collection: 'profiles',
      locale: 'kk',
      overrideAccess: true,
      data: data as never,
    })
    saves += 1
    await sleep(20)
  }
  const { code, output } = await second.ended
  expect(output).toContain(
    `Created: ${(rows.length - kept).toLocaleString('en')}. Updated: 0. Unchanged: ${kept.toLocaleString('en')}. Refused: 0.`,
  )
  expect(code).toBe(0)
  expect(await count('profiles')).toBe(rows.length + saves)
  expect(await count('changes')).toBe(rows.length + saves)
}, 60_000)

it('a refused row ends the program with 1 and a sentence', async () => {
  const [row] = generateRows(1)
  const { code, output } = await start(
    await writeCsv(database.folder, 'refused.csv', [{ ...row!, kind: '' }]),
  ).ended
  expect(code).toBe(1)
  expect(output).toContain('Refused: 1.')
  expect(output).toContain('refused.csv.errors.csv')
  expect((await start('/nowhere/none.csv').ended).output).toContain(
    'The file does not exist or may not be read: /nowhere/none.csv',
  )
}, 60_000)
