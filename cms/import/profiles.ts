import type { Payload } from 'payload'
import type { Locale } from '../../search/document.ts'
import { checkBatch, storeBatch, type Tally } from './batch.ts'
import { FileProblem, type TableRow } from './file.ts'
import { createHeader } from './header.ts'
import type { Row } from './merge.ts'
import type { Reason } from './messages.ts'
import { openRefusals } from './refusals.ts'
import { createRegionFinder, findRegions } from './regions.ts'
import { createRowParser, type Problem } from './row.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'
import { readTable } from './table.ts'

type Options = {
  locale: Locale
  /** Looks at everything and stores nothing. */
  dryRun?: boolean
  onProgress?: (rows: number, share: number) => void
  onNotice?: (notice: Reason) => void
  store?: Store
}
export type Summary = Tally & { refused: number; errorsFile: string | undefined }

/** Rows stored in one transaction: few enough that an editor's save never waits long for the lock. */
const batchSize = 500

/**
 * Imports profiles from a .csv or .xlsx file. Good rows are stored, bad ones listed in a file
 * beside it; a profile that has the row's external id is updated, and only where it differs.
 */
export async function importProfiles(
  payload: Payload,
  file: string,
  options: Options,
): Promise<Summary> {
  const regions = await findRegions(payload)
  if (regions.length === 0) throw new FileProblem({ key: 'noRegions' })
  const parseRow = createRowParser(createRegionFinder(regions))
  const store = options.store ?? openStore(payload)
  const keep = (rows: Row[]) => (options.dryRun ? checkBatch : storeBatch)(store, rows)

  const table = readTable(file)
  const header = createHeader((await table.next()).value as TableRow | undefined, file)
  if (header.ignored.length > 0) {
    options.onNotice?.({ key: 'ignoredColumns', values: { columns: header.ignored.join(', ') } })
  }
  const refusals = await openRefusals(file, options.locale)
  const total: Tally = { created: 0, updated: 0, unchanged: 0, minors: 0 }
  const firstRows = new Map<string, number>()
  let batch: Row[] = []
  let seen = 0

  const flush = async () => {
    if (batch.length === 0) return
    const tally = await keep(batch)
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key]
    batch = []
  }
  const take = (found: TableRow): Problem[] => {
    const problems = header.findProblems(found.cells)
    const cells = header.toCells(found.cells)
    const id = cells.external_id?.trim()
    const first = id ? firstRows.get(id) : undefined
    if (first) return [{ column: 'external_id', key: 'repeated', values: { first: String(first) } }]
    if (id) firstRows.set(id, found.row)
    const parsed = parseRow(cells)
    if ('problems' in parsed) return [...problems, ...parsed.problems]
    if (problems.length === 0) batch.push(parsed.row)
    return problems
  }

  try {
    for await (const found of table) {
      seen += 1
      const problems = take(found)
      if (problems.length > 0) await refusals.add(found.row, problems)
      if (batch.length < batchSize) continue
      await flush()
      options.onProgress?.(seen, found.share)
    }
  } catch (error) {
    if (!(error instanceof FileProblem) || !error.row) throw error
    await refusals.add(error.row, [{ column: '', ...error.reason }])
  }
  await flush()
  await refusals.close()
  return {
    ...total,
    refused: refusals.rows,
    errorsFile: refusals.rows > 0 ? refusals.path : undefined,
  }
}
