import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { asc, getTableColumns, inArray, max, sql } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Payload } from 'payload'
import { locales, type Locale } from '../../search/document.ts'
import { announceCommit } from '../changes/commits.ts'
import { insertRows, listOf, updateRows } from './bulk.ts'
import { birthOf, type Id, type Known, type Merged } from './merge.ts'
import type { Session, Store } from './store.ts'

type Table = SQLiteTable & Record<string, SQLiteColumn>
type Database = Pick<SQLiteAdapter['drizzle'], 'run' | 'select' | 'delete'>
type Stored = Record<string, unknown>

const lists = ['fields', 'languages'] as const
const texts = ['headline', 'bio'] as const

/** Tables as Payload's schema names them, so that no column is spelled here. */
function tablesOf(payload: Payload) {
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
    changes: get('changes'),
  }
}
type Tables = ReturnType<typeof tablesOf>

/** Profiles in bulk: some ten statements a batch, however many rows it has. */
export function openSqliteStore(payload: Payload): Store {
  const tables = tablesOf(payload)
  const { drizzle } = payload.db as unknown as SQLiteAdapter
  return {
    findKnown: (externalIds) => findKnown(drizzle, tables, externalIds),
    async transaction(work) {
      // not payload.db.beginTransaction: its commit keeps silent about a full disk
      const result = await drizzle.transaction((tx) => work(openSession(tx, tables)))
      announceCommit()
      return result
    },
  }
}

function openSession(db: Database, tables: Tables): Session {
  return {
    findKnown: (externalIds) => findKnown(db, tables, externalIds),
    async create(profiles) {
      const at = new Date().toISOString()
      await insertRows(
        db,
        tables.profiles,
        profiles.map((profile) => ({ ...columnsOf(profile), ...birthOf(at) })),
      )
      const ids = await findIds(db, tables, profiles)
      await writeAround(db, tables, profiles, ids, at)
    },
    async update(profiles) {
      const at = new Date().toISOString()
      const ids = profiles.map(({ known }) => known?.id as Id)
      await updateRows(
        db,
        tables.profiles,
        profiles.map((profile, index) => ({
          id: ids[index],
          ...columnsOf(profile),
          updatedAt: at,
        })),
      )
      for (const list of lists) {
        if (profiles[0]?.[list])
          await db
            .delete(tables[list])
            .where(inArray(tables[list].parent as SQLiteColumn, listOf(ids)))
      }
      await writeAround(db, tables, profiles, ids, at)
    },
  }
}

/** The columns of the profile's own row. Which ones there are depends on the file, not on the row. */
function columnsOf({
  known: _,
  fields: _f,
  languages: _l,
  headline: _h,
  bio: _b,
  ...columns
}: Merged) {
  return columns
}

async function findIds(db: Database, { profiles }: Tables, merged: Merged[]): Promise<Id[]> {
  const rows = await db
    .select({ id: profiles.id as SQLiteColumn, externalId: profiles.externalId as SQLiteColumn })
    .from(profiles)
    .where(
      inArray(
        profiles.externalId as SQLiteColumn,
        listOf(merged.map(({ externalId }) => externalId)),
      ),
    )
  const ids = new Map(rows.map(({ id, externalId }) => [externalId, id as Id]))
  return merged.map(({ externalId }) => ids.get(externalId) as Id)
}

/** What is kept beside the row: chosen values, texts by language, and the line in the change log. */
async function writeAround(
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

async function findKnown(
  db: Database,
  tables: Tables,
  externalIds: string[],
): Promise<Map<string, Known>> {
  const { profiles } = tables
  const rows: Stored[] = await db
    .select()
    .from(profiles)
    .where(inArray(profiles.externalId as SQLiteColumn, listOf(externalIds)))
  if (rows.length === 0) return new Map()
  const byId = new Map(
    rows.map((row) => [
      row.id,
      { ...row, fields: [], languages: [], headline: {}, bio: {} } as Stored,
    ]),
  )
  const parents = listOf(rows.map(({ id }) => id))
  for (const list of lists) {
    const table = tables[list]
    const chosen = await db
      .select()
      .from(table)
      .where(inArray(table.parent as SQLiteColumn, parents))
      .orderBy(asc(table.order as SQLiteColumn))
    for (const { parent, value } of chosen as Stored[])
      (byId.get(parent)?.[list] as unknown[]).push(value)
  }
  const { _parentID } = getTableColumns(tables.locales) as Record<string, SQLiteColumn>
  const translated: Stored[] = await db
    .select()
    .from(tables.locales)
    .where(inArray(_parentID as SQLiteColumn, parents))
  for (const row of translated) {
    const locale = locales.find((known) => known === row._locale)
    const profile = byId.get(row._parentID)
    if (locale && profile) for (const text of texts) (profile[text] as Stored)[locale] = row[text]
  }
  return new Map(
    [...byId.values()].map((profile) => [
      profile.externalId as string,
      profile as unknown as Known,
    ]),
  )
}
