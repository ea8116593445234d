import { max, sql } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { locales, type Locale } from '../../search/document.ts'
import { insertRows } from './bulk.ts'
import type { Id, Merged } from './merge.ts'
import { lists, texts, type Database, type Table, type Tables } from './sqlite-tables.ts'

/** What is kept beside the row: chosen values, texts by language, and the line in the change log. */
export async function writeBeside(
  db: Database,
  tables: Tables,
  profiles: Merged[],
  ids: Id[],
  at: string,
) {
  for (const list of lists) {
    const rows = profiles.flatMap((profile, index) =>
      (profile[list] ?? []).map((value, order) => ({
        order: order + 1,
        parent: ids[index],
        value,
      })),
    )
    await insertRows(db, tables[list], rows)
  }
  for (const locale of locales) await writeTexts(db, tables.locales, profiles, ids, locale)
  const [last] = await db
    .select({ seq: max(tables.changes.seq as SQLiteColumn) })
    .from(tables.changes)
  const from = Number(last?.seq ?? 0)
  const changes = ids.map((id, index) => ({
    seq: from + index + 1,
    subject: 'profiles',
    document: String(id),
    operation: 'save',
    at,
  }))
  await insertRows(db, tables.changes, changes)
}

/** The texts of one language; those of the language that the file does not have stay as they are. */
async function writeTexts(
  db: Database,
  table: Table,
  profiles: Merged[],
  ids: Id[],
  locale: Locale,
) {
  const written = texts.filter((text) => profiles[0]?.[text] && locale in profiles[0][text])
  const rows = profiles.flatMap((profile, index) => {
    const had = written.some((text) => profile[text]?.[locale] || profile.known?.[text]?.[locale])
    const values = Object.fromEntries(written.map((text) => [text, profile[text]?.[locale]]))
    return had ? [{ ...values, _locale: locale, _parentID: ids[index] }] : []
  })
  const { _locale, _parentID } = table
  const unique = sql.join(
    [_locale, _parentID].map((column) => sql.identifier(column!.name)),
    sql`, `,
  )
  const settings = written.map(
    (text) =>
      sql`${sql.identifier(table[text]!.name)} = excluded.${sql.identifier(table[text]!.name)}`,
  )
  await insertRows(
    db,
    table,
    rows,
    sql`on conflict (${unique}) do update set ${sql.join(settings, sql`, `)}`,
  )
}
