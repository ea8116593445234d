import type { Reason } from './messages.ts'

/** A row as the file has it; `row` is its number in a spreadsheet, `share` how much of the file is read. */
export type TableRow = { row: number; cells: string[]; share: number }

/** The file cannot be imported, or not from row `row` on; says why in words for the person. */
export class FileProblem extends Error {
  readonly reason: Reason
  readonly row: number | undefined
  constructor(reason: Reason, row?: number) {
    super(reason.key)
    this.reason = reason
    this.row = row
  }
}
