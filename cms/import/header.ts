import { columns, requiredColumns, type Cells, type Column } from './columns.ts'
import { holdsIdentityNumber } from '../protection/identity-number.ts'
import type { Problem } from './row.ts'
import { FileProblem, type TableRow } from './file.ts'

const isColumn = (name: string): name is Column => columns.includes(name as Column)

/** Understands the first row of the file, the names of its columns, and reads the others by it. */
export function createHeader(first: TableRow | undefined, file: string) {
  if (!first) throw new FileProblem({ key: 'emptyFile', values: { file } })
  const names = first.cells.map((name) => name.trim().toLowerCase())
  const missing = requiredColumns.filter((column) => !names.includes(column))
  if (missing.length > 0)
    throw new FileProblem({ key: 'missingColumns', values: { columns: missing.join(', ') } })
  const twice = names.filter((name, index) => isColumn(name) && names.indexOf(name) !== index)
  if (twice.length > 0)
    throw new FileProblem({ key: 'twiceColumns', values: { columns: twice.join(', ') } })

  return {
    ignored: names.filter((name) => name && !isColumn(name)),
    /** The cells by column; those missing at the end of the row are empty, as Excel leaves them out. */
    toCells: (cells: string[]) =>
      Object.fromEntries(
        names.flatMap((name, index) => (isColumn(name) ? [[name, cells[index] ?? '']] : [])),
      ) as Cells,
    /** What is wrong whatever the columns mean. */
    findProblems(cells: string[]): Problem[] {
      const tooMany = cells.slice(names.length).some((cell) => cell.trim())
      return [
        ...(tooMany
          ? [
              {
                column: '',
                key: 'tooManyCells',
                values: { cells: cells.length, columns: names.length },
              } as const,
            ]
          : []),
        ...cells.flatMap((cell, index) =>
          holdsIdentityNumber(cell)
            ? [{ column: names[index] ?? '', key: 'identityNumber' } as const]
            : [],
        ),
      ]
    },
  }
}
