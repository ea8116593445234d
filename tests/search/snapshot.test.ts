import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSnapshot, writeSnapshot } from '../../search/embedded/snapshot.ts'
import { fingerprint } from '../../search/fingerprint.ts'
import { openSearch } from '../../search/open.ts'
import { asking, titlesOf, toPerson } from './asking.ts'

let dataDir: string
const file = () => join(dataDir, 'search.snapshot')
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'search-snapshot-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

async function saved() {
  const engine = await openSearch({ dataDir })
  const upserts = [toPerson('Әйгерім Жақсылықова', 1), toPerson('Серік Ахметов', 2)]
  await engine.apply({ upserts, deletes: [], cursor: 7 })
  await engine.save()
  return engine
}

test('a saved index is read back as it was', async () => {
  await saved()
  const engine = await openSearch({ dataDir })
  expect([engine.loaded, engine.count(), engine.cursor()]).toEqual([true, 2, 7])
  expect(await titlesOf(engine, 'Aigerim')).toEqual(['Әйгерім Жақсылықова'])
  expect(await readdir(dataDir)).toEqual(['search.snapshot'])
})

test('a new index is empty, and says nothing', async () => {
  const log: string[] = []
  const engine = await openSearch({ dataDir, log: (sentence) => log.push(sentence) })
  expect([engine.loaded, engine.count(), engine.cursor(), log]).toEqual([false, 0, 0, []])
})

describe('a file that cannot be trusted is not used, and the log says so', () => {
  const spoil: [name: string, spoil: (content: Buffer) => Buffer][] = [
    ['cut off', (content) => content.subarray(0, content.length - 9)],
    ['empty', () => Buffer.alloc(0)],
    ['of another kind', () => Buffer.from('SQLite format 3 and a long text behind it')],
    ['longer than it says', (content) => Buffer.concat([content, Buffer.alloc(8)])],
    ...[9, 40, 200, 400].map((back): (typeof spoil)[number] => [
      `with a bit turned ${back} bytes from the end`,
      (content) => {
        const turned = Buffer.from(content)
        turned[turned.length - back] = (turned[turned.length - back] as number) ^ 4
        return turned
      },
    ]),
    [
      'with a bit turned in the header',
      (content) => {
        const turned = Buffer.from(content)
        turned[30] = (turned[30] as number) ^ 1
        return turned
      },
    ],
  ]
  test.each(spoil)('%s', async (_, damage) => {
    await saved()
    await writeFile(file(), damage(await readFile(file())))
    const log: string[] = []
    const engine = await openSearch({ dataDir, log: (sentence) => log.push(sentence) })
    expect([engine.loaded, engine.count(), engine.cursor()]).toEqual([false, 0, 0])
    expect(log).toEqual([expect.stringContaining('corrupt')])
  })
})

test('a file made by other rules is built anew', async () => {
  await saved()
  const read = await readSnapshot(file(), fingerprint)
  if (!read.ok) throw new Error(read.reason)
  await writeSnapshot(file(), read.segment, { ...read.stamp, fingerprint: 'other' })
  const log: string[] = []
  const engine = await openSearch({ dataDir, log: (sentence) => log.push(sentence) })
  expect([engine.loaded, engine.cursor()]).toEqual([false, 0])
  expect(log).toEqual([expect.stringContaining('outdated')])
})

describe('nothing of an erased person is left', () => {
  const traces = [
    'Құпиябек',
    'құпиябек',
    'kupiabek',
    'Жасырынов',
    'jasirinou',
    'jasirin',
    'Бүркемесай',
  ]

  async function withSecret() {
    const engine = await saved()
    const secret = {
      ...toPerson('Құпиябек Жасырынов', 3),
      places: ['Бүркемесай'],
      body: ['Құпиябек ақын'],
      details: { school: 'Бүркемесай мектебі' },
    }
    await engine.apply({ upserts: [secret], deletes: [], cursor: 8 })
    await engine.save()
    for (const trace of traces) expect(await readFile(file(), 'utf8')).toContain(trace)
    return { engine, secret }
  }

  test('in the file, once the deletion is applied and saved', async () => {
    const { engine } = await withSecret()
    await engine.apply({ upserts: [], deletes: ['profiles-3'], cursor: 9 })
    const { total, didYouMean } = await engine.search(asking('Құпябек'))
    expect([total, didYouMean]).toEqual([0, undefined])
    await engine.save()
    const content = await readFile(file(), 'utf8')
    for (const trace of traces) expect(content).not.toContain(trace)
    expect(engine.count()).toBe(2)
  })

  test('when the profile is replaced by one that says less', async () => {
    const { engine } = await withSecret()
    await engine.apply({ upserts: [toPerson('Қ. Ж.', 3)], deletes: [], cursor: 9 })
    await engine.save()
    const content = await readFile(file(), 'utf8')
    for (const trace of traces) expect(content).not.toContain(trace)
  })

  test('when it is the last document', async () => {
    const { engine } = await withSecret()
    await engine.apply({
      upserts: [],
      deletes: ['profiles-1', 'profiles-2', 'profiles-3'],
      cursor: 9,
    })
    await engine.save()
    const content = await readFile(file(), 'utf8')
    for (const trace of [...traces, 'Ахметов']) expect(content).not.toContain(trace)
    expect((await openSearch({ dataDir })).count()).toBe(0)
  })
})

test('saving at once from several places leaves one whole file with the last cursor', async () => {
  const engine = await saved()
  const saves = []
  for (let cursor = 8; cursor < 20; cursor++) {
    await engine.apply({ upserts: [toPerson(`Есім ${cursor}`, cursor)], deletes: [], cursor })
    saves.push(engine.save())
  }
  await Promise.all(saves)
  const again = await openSearch({ dataDir })
  expect([again.cursor(), again.count()]).toEqual([19, 14])
})
