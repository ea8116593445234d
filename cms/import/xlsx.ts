import { FileProblem, type TableRow } from './file.ts'

/** Rows of the first sheet of an Excel file; a date becomes its ISO day. */
export async function* readXlsx(file: string): AsyncGenerator<TableRow> {
  const { readSheet } = await import('read-excel-file/node')
  const rows = await readSheet(file).catch(() => {
    throw new FileProblem({ key: 'unreadable', values: { file } })
  })
  for (const [index, cells] of rows.entries()) {
    yield { row: index + 1, cells: cells.map(toText), share: (index + 1) / rows.length }
  }
}

const toText = (cell: unknown) => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell)
}
