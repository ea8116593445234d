import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionSlug, PayloadRequest } from 'payload'

type Reference = { from: string; column: string }
type Session = {
  all: (query: SQL) => Promise<Record<string, unknown>[]>
  run: (query: SQL) => Promise<unknown>
}

/**
 * Takes a row that is about to go out of the columns that hold it fast: SQLite empties what points at a
 * row by itself, but not columns that were added to a table later, in versions neither.
 */
export async function letGo(req: PayloadRequest, collection: CollectionSlug, id: number | string) {
  if (req.payload.db.name !== 'sqlite') return
  const session = await openSession(req)
  const table = collection.replaceAll('-', '_')
  for (const { from, column } of await findReferences(session, table)) {
    const [name, field] = [sql.identifier(from), sql.identifier(column)]
    // a row of relations is nothing without what it leads to
    await session.run(
      from.endsWith('_rels')
        ? sql`delete from ${name} where ${field} = ${id}`
        : sql`update ${name} set ${field} = null where ${field} = ${id}`,
    )
  }
}

async function openSession(req: PayloadRequest): Promise<Session> {
  const { drizzle, sessions } = req.payload.db as unknown as SQLiteAdapter
  const transaction = req.transactionID && sessions?.[await req.transactionID]
  return ((transaction && transaction.db) || drizzle) as unknown as Session
}

const findReferences = (session: Session, table: string) =>
  session.all(sql`
    select m.name as "from", f."from" as "column"
    from sqlite_master m, pragma_foreign_key_list(m.name) f
    where m.type = 'table' and f."table" = ${table} and f.on_delete = 'NO ACTION'
  `) as Promise<Reference[]>
