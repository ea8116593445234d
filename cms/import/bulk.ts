import { getTableColumns, sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

export type Executor = { run(query: SQL): unknown }
type Values = Record<string, unknown>

/** `(select value from json_each(…))`: any number of values in one parameter. */
export const listOf = (values: readonly unknown[]) =>
  sql`(select value from json_each(${JSON.stringify(values)}))`

function describe(table: SQLiteTable, keys: string[]) {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn | undefined>
  return keys.map((key, index) => {
    const column = columns[key]
    if (!column) throw new Error(`The table has no column for ${key}`)
    return {
      name: sql.identifier(column.name),
      value: sql.raw(`json_extract(entry.value, '$[${index}]')`),
    }
  })
}

/** The rows as lists of values in the order of `keys`; a row with other keys would lose some. */
function toJson(rows: readonly Values[], keys: string[]): string {
  const lists = rows.map((row) => {
    if (Object.keys(row).length !== keys.length)
      throw new Error('The rows of a batch differ in keys')
    return keys.map((key) => row[key] ?? null)
  })
  return JSON.stringify(lists)
}

const comma = sql`, `

/**
 * Inserts all rows with one statement, in their order; all have the keys of the first. The rows
 * travel as one JSON parameter, since SQLite parses a short statement ten times faster than
 * one with ten thousand parameters.
 */
export async function insertRows(
  db: Executor,
  table: SQLiteTable,
  rows: readonly Values[],
  onConflict = sql``,
) {
  if (!rows[0]) return
  const keys = Object.keys(rows[0])
  const columns = describe(table, keys)
  const names = sql.join(
    columns.map(({ name }) => name),
    comma,
  )
  const values = sql.join(
    columns.map(({ value }) => value),
    comma,
  )
  // "where true" keeps SQLite from reading "on conflict" as the condition of a join
  await db.run(
    sql`insert into ${table} (${names}) select ${values} from json_each(${toJson(rows, keys)}) as entry where true ${onConflict}`,
  )
}

/** Sets the columns named by the keys of each row in the row of the table with the same `id`. */
export async function updateRows(db: Executor, table: SQLiteTable, rows: readonly Values[]) {
  if (!rows[0]) return
  const keys = ['id', ...Object.keys(rows[0]).filter((key) => key !== 'id')]
  const [id, ...columns] = describe(table, keys)
  if (!id) return
  const settings = sql.join(
    columns.map(({ name, value }) => sql`${name} = ${value}`),
    comma,
  )
  await db.run(
    sql`update ${table} set ${settings} from json_each(${toJson(rows, keys)}) as entry where ${table}.${id.name} = ${id.value}`,
  )
}
