import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readTable } from '../../cms/import/table.ts'
import { FileProblem } from '../../cms/import/file.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'table-'))))
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, content: string | Buffer) {
  const file = path.join(folder, name)
  await writeFile(file, content)
  const rows: [number, ...string[]][] = []
  for await (const { row, cells } of readTable(file)) rows.push([row, ...cells])
  return rows
}

const russian = (text: string) =>
  Buffer.from(
    [...text].map((letter) =>
      /[а-я]/i.test(letter) ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    ),
  )

describe('a table', () => {
  it.each<[string, string | Buffer]>([
    ['with commas', 'external_id,bio\n1,да\n'],
    ['with semicolons', 'external_id;bio\r\n1;да\r\n'],
    ['with tabs', 'external_id\tbio\n1\tда'],
    ['with a byte order mark', '\ufeffexternal_id,bio\n1,да\n'],
    ['in quotes', '"external_id","bio"\n"1","да"\n'],
    ['in Windows-1251', russian('external_id;bio\r\n1;да\r\n')],
    ['in UTF-16', Buffer.from('\ufeffexternal_id\tbio\r\n1\tда\r\n', 'utf16le')],
  ])('%s', async (_, content) => {
    expect(await read('a.csv', content)).toEqual([
      [1, 'external_id', 'bio'],
      [2, '1', 'да'],
    ])
  })

  it('numbers its rows as a spreadsheet does', async () => {
    expect(await read('b.csv', 'external_id,bio\n1,"a\nb"\n\n,\n2,"c ""d"", e"\n')).toEqual([
      [1, 'external_id', 'bio'],
      [2, '1', 'a\nb'],
      [5, '2', 'c "d", e'],
    ])
  })

  it('may have lines of tools above the names of its columns', async () => {
    expect(await read('c.csv', 'sep=;\nexternal_id;bio\n1;a,b\n')).toEqual([
      [2, 'external_id', 'bio'],
      [3, '1', 'a,b'],
    ])
    expect(
      await read(
        'd.csv',
        '\n> el-umiti@0.1.0 generate\n> node x\n\n\nadded 8 packages, and audited 9 in 4s\nexternal_id,bio\n1,a\n',
      ),
    ).toEqual([
      [7, 'external_id', 'bio'],
      [8, '1', 'a'],
    ])
  })

  it('keeps the rows before a quote that is never closed', async () => {
    const rows: number[] = []
    const file = path.join(folder, 'e.csv')
    await writeFile(file, 'external_id,bio\n1,a\n2,"b\n3,c\n')
    const problem = await (async () => {
      for await (const { row } of readTable(file)) rows.push(row)
    })().catch((error: unknown) => error)
    expect(rows).toEqual([1, 2])
    expect(problem).toBeInstanceOf(FileProblem)
    expect(problem).toMatchObject({ row: 3, reason: { key: 'quote' } })
  })

  it('is read from Excel, dates as days', async () => {
    const file = path.join(folder, 'f.xlsx')
    const cell = (value: string | number | boolean | Date) => ({
      value,
      ...(value instanceof Date && { format: 'dd.mm.yyyy' }),
    })
    const rows = [
      ['id', 'birth_date', 'grade', 'mentor'],
      ['Ә1', new Date('2010-05-31'), 8, true],
      [],
      ['2', '01.02.2011', 9, false],
    ]
    await writeExcelFile(rows.map((row) => row.map(cell)) as never).toFile(file)
    const found = []
    for await (const { row, cells } of readTable(file)) found.push([row, ...cells])
    expect(found).toEqual([
      [1, 'id', 'birth_date', 'grade', 'mentor'],
      [2, 'Ә1', '2010-05-31', '8', 'true'],
      [4, '2', '01.02.2011', '9', 'false'],
    ])
  })

  it.each([
    ['none.csv', 'noFile'],
    ['photo.png', 'wrongType'],
  ])('%s is refused in words', async (name, key) => {
    await expect(readTable(path.join(folder, name)).next()).rejects.toMatchObject({
      reason: { key },
    })
  })

  it('that is no Excel file is refused in words', async () => {
    await expect(read('broken.xlsx', 'no zip')).rejects.toMatchObject({
      reason: { key: 'unreadable' },
    })
  })
})
