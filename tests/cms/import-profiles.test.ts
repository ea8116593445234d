import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importProfiles } from '../../cms/import/profiles.ts'
import { generateRows, openDatabase, writeCsv } from './import-database.ts'
import { onMongo } from './which-database.ts'

let database: Awaited<ReturnType<typeof openDatabase>>
beforeAll(async () => void (database = await openDatabase()))
afterAll(() => database.close())

const run = (file: string, more = {}) =>
  importProfiles(database.payload, file, { locale: 'en', ...more })
const count = async (collection: 'profiles' | 'changes') =>
  (await database.payload.count({ collection, overrideAccess: true })).totalDocs
const readErrors = async (file: string) =>
  parse(await readFile(`${file}.errors.csv`, 'utf8'), { bom: true, columns: true }) as {
    row: string
    column: string
    reason: string
  }[]

describe('a file of profiles', () => {
  it('is only looked at in a dry run', async () => {
    const file = await writeCsv(database.folder, 'dry.csv', generateRows(20))
    expect(await run(file, { dryRun: true })).toMatchObject({ created: 20, refused: 0 })
    expect(await count('profiles')).toBe(0)
  })

  it('of 2,000 rows is stored with little work, and a second time changes nothing', async () => {
    const rows = generateRows(2000)
    const file = await writeCsv(database.folder, 'many.csv', rows)
    // work, not time: other tests run beside this one
    const before = process.cpuUsage()
    expect(await run(file)).toMatchObject({ created: 2000, updated: 0, unchanged: 0, refused: 0 })
    const { user, system } = process.cpuUsage(before)
    // in bulk on SQLite, document by document elsewhere; in s
    expect((user + system) / 1e6).toBeLessThan(onMongo ? 15 : 5)
    expect([await count('profiles'), await count('changes')]).toEqual([2000, 2000])
    expect(await run(file)).toMatchObject({ created: 0, updated: 0, unchanged: 2000 })
    expect(await count('changes')).toBe(2000)

    const changed = rows.map((row, index) =>
      index % 100 === 0 ? { ...row, settlement: 'Жаңаауыл' } : row,
    )
    expect(await run(await writeCsv(database.folder, 'changed.csv', changed))).toMatchObject({
      updated: 20,
      unchanged: 1980,
    })
    expect(await count('changes')).toBe(2020)
  })

  it('keeps the good rows and lists the others with row, column and reason', async () => {
    const [good, number, twin, wrong] = generateRows(4).map((row, index) => ({
      ...row,
      external_id: `part-${index}`,
    }))
    const rows = [
      good!,
      { ...number!, bio_ru: 'ИИН 990101300123' },
      { ...twin!, external_id: 'part-0' },
      { ...wrong!, kind: 'king', grade: '40' },
    ]
    const file = await writeCsv(database.folder, 'part.csv', rows)
    const summary = await run(file)
    expect(summary).toMatchObject({ created: 1, refused: 3, errorsFile: `${file}.errors.csv` })
    expect((await readErrors(file)).map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 bio_ru',
      '4 external_id',
      '5 kind',
      '5 grade',
    ])
    expect((await readErrors(file))[1]?.reason).toContain('row 2')
    expect(await readFile(`${file}.errors.csv`, 'utf8')).not.toContain('990101300123')
  })

  it('that is right at last has no list of errors any more', async () => {
    const file = await writeCsv(database.folder, 'part.csv', generateRows(2))
    expect(await run(file)).toMatchObject({ refused: 0, errorsFile: undefined })
    expect(existsSync(`${file}.errors.csv`)).toBe(false)
  })

  it('says which columns it does not read, and looks into them for identity numbers', async () => {
    const [first, second] = generateRows(2).map((row, index) => ({
      ...row,
      external_id: `more-${index}`,
      phone: '+7 701 123 45 67',
    }))
    const file = await writeCsv(database.folder, 'more.csv', [
      first!,
      { ...second!, phone: '990101300123' } as never,
    ])
    const notices: unknown[] = []
    expect(await run(file, { onNotice: (notice: unknown) => notices.push(notice) })).toMatchObject({
      created: 1,
      refused: 1,
    })
    expect(notices).toEqual([{ key: 'ignoredColumns', values: { columns: 'phone' } }])
  })

  it('without the columns that are needed is refused as a whole', async () => {
    const file = await writeCsv(database.folder, 'lacking.csv', [
      { external_id: '1', kind: 'talent' },
    ])
    await expect(run(file)).rejects.toMatchObject({
      reason: { key: 'missingColumns', values: { columns: 'family_name, given_name' } },
    })
  })
})
