import { asc, inArray } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { locales } from '../../search/document.ts'
import { listOf } from './bulk.ts'
import type { Known } from './merge.ts'
import { lists, texts, type Database, type Tables } from './sqlite-tables.ts'

type Stored = Record<string, unknown>

/** The stored profiles with these external ids, in five reads. */
export async function findKnown(
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
      { ...row, fields: [], languages: [], otherSpellings: [], headline: {}, bio: {} } as Stored,
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
  const spellings: Stored[] = await db
    .select()
    .from(tables.texts)
    .where(inArray(tables.texts.parent as SQLiteColumn, parents))
    .orderBy(asc(tables.texts.order as SQLiteColumn))
  for (const { parent, path, text } of spellings)
    if (path === 'otherSpellings') (byId.get(parent)?.[path] as unknown[]).push(text)
  const translated: Stored[] = await db
    .select()
    .from(tables.locales)
    .where(inArray(tables.locales._parentID as SQLiteColumn, parents))
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
