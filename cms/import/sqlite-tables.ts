import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Payload } from 'payload'

export type Table = SQLiteTable & Record<string, SQLiteColumn>
export type Database = Pick<SQLiteAdapter['drizzle'], 'run' | 'select' | 'delete'>
export const lists = ['fields', 'languages'] as const
export const texts = ['headline', 'bio'] as const

/** Tables as Payload's schema names them, so that no column is spelled here. */
export function tablesOf(payload: Payload) {
  const tables = (payload.db as unknown as SQLiteAdapter).tables as unknown as Record<string, Table>
  const get = (name: string): Table => {
    const table = tables[name]
    if (!table) throw new Error(`There is no table ${name}`)
    return table
  }
  return {
    profiles: get('profiles'),
    locales: get('profiles_locales'),
    fields: get('profiles_fields'),
    languages: get('profiles_languages'),
    texts: get('profiles_texts'),
    changes: get('changes'),
  }
}
export type Tables = ReturnType<typeof tablesOf>
