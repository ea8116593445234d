import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { readCsv } from './csv.ts'
import { FileProblem, type TableRow } from './file.ts'
import { readXlsx } from './xlsx.ts'

/** The rows of a .csv or .xlsx file, the one with the names of the columns first, empty ones left out. */
export async function* readTable(file: string): AsyncGenerator<TableRow> {
  const extension = path.extname(file).toLowerCase()
  const read = { '.csv': readCsv, '.tsv': readCsv, '.txt': readCsv, '.xlsx': readXlsx }[extension]
  if (!read) throw new FileProblem({ key: 'wrongType', values: { file } })
  await access(file, constants.R_OK).catch(() => {
    throw new FileProblem({ key: 'noFile', values: { file } })
  })
  for await (const row of read(file)) {
    if (row.cells.some((cell) => cell.trim())) yield row
  }
}
