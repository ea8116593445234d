import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { before } from '../../bin/node24.mjs'
import { explain } from '../../search/explain.ts'
import { openSearch } from '../../search/open.ts'
import { asking, toPerson } from './asking.ts'
import { engineOf } from './engine-of.ts'

const people = ['Жақсылықов Серік', 'Айгерім Ахметова', 'Нұр-Сұлтан кітапханасы', 'Ян Ли']

describe('an answer is explained', () => {
  test.each([
    ['Zhaksylykov', 'jaksilikou', 'Жақсылықов Серік', 'Жақсылықов'],
    ['Жаксылыков', 'jaksilikou', 'Жақсылықов Серік', 'Жақсылықов'],
    ['Жақсылықов', 'jaksilikou', 'Жақсылықов Серік', 'Жақсылықов'],
    ['جاقسىلىقوۆ', 'jaksilikou', 'Жақсылықов Серік', 'Жақсылықов'],
    // айгерим on the keys of the other layout
    ['fquthbv', 'fkuthbu', 'Айгерім Ахметова', 'Айгерім'],
    ['Жақсылықво', 'jaksilikuo', 'Жақсылықов Серік', 'Жақсылықов'],
    ['Астана', 'astana', 'Нұр-Сұлтан кітапханасы', 'Сұлтан'],
  ])('%s', async (words, key, title, marked) => {
    const {
      words: typed,
      hits,
      readings,
    } = await explain(await engineOf(people.map(toPerson)), asking(words))
    expect(typed[0]).toMatchObject({ typed: words, keys: expect.arrayContaining([key]) })
    expect(hits[0]).toMatchObject({ title, marked: expect.arrayContaining([marked]) })
    expect(readings[0]).toEqual({ words, relaxed: false, missing: 0 })
  })

  test('of no words, of words that nobody has, and with what was meant', async () => {
    const engine = await engineOf(people.map(toPerson))
    expect(await explain(engine, asking(''))).toMatchObject({ words: [], lookedUp: [], total: 4 })
    expect(await explain(engine, asking('ххххххххх'))).toMatchObject({ total: 0, hits: [] })
    const slip = await explain(engine, asking('Ахмтеова'))
    expect(slip).toMatchObject({ widened: true, didYouMean: 'Ахметова', total: 1 })
    expect(slip.lookedUp[0]).toMatchObject({ how: 'the word itself', where: 'names, places, body' })
  })
})

describe('npm run search', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'search-command-'))
    const engine = await openSearch({ dataDir })
    await engine.apply({ upserts: people.map(toPerson), deletes: [], cursor: 1 })
    await engine.save()
    await engine.close()
  })
  afterAll(() => rm(dataDir, { recursive: true }))

  const run = (env: object, ...words: string[]) =>
    promisify(execFile)(process.execPath, [...before, 'search/explain-command.ts', ...words], {
      env: { ...process.env, DATA_DIR: dataDir, ...env },
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        stdout,
        stderr,
      }),
    )

  test('prints what it found, and how when asked to', async () => {
    const plain = await run({}, 'Zhaksylykov')
    expect(plain).toMatchObject({ code: 0, stderr: '' })
    expect(plain.stdout).toContain('Жақсылықов Серік')
    expect(plain.stdout).toMatch(/1 found in [\d.]+ ms\n$/)
    expect(plain.stdout).not.toContain('Looked up')
    const { stdout } = await run({}, 'Ахмтеова', '--explain', '--locale', 'ru')
    for (const part of ['Words', 'Looked up', 'Readings', 'not as typed; did you mean: Ахметова'])
      expect(stdout).toContain(part)
  })

  test('says what it cannot do', async () => {
    expect(await run({}, 'Серік', '--kind', 'people')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('communities'),
    })
    expect(await run({ DATA_DIR: join(dataDir, 'none') }, 'Серік')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('npm start'),
    })
  })
})
