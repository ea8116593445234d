import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { inArray } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { Payload } from 'payload'
import { announceCommit } from '../changes/commits.ts'
import { insertRows, listOf, updateRows } from './bulk.ts'
import { birthOf, type Id, type Merged } from './merge.ts'
import { writeBeside } from './sqlite-beside.ts'
import { findKnown } from './sqlite-known.ts'
import { lists, tablesOf, type Database, type Tables } from './sqlite-tables.ts'
import type { Session, Store } from './store.ts'

/** Profiles in bulk: some ten statements a batch, however many rows it has. */
export function openSqliteStore(payload: Payload): Store {
  const tables = tablesOf(payload)
  const { drizzle } = payload.db as unknown as SQLiteAdapter
  return {
    findKnown: (externalIds) => findKnown(drizzle, tables, externalIds),
    async transaction(work) {
      // of drizzle, as the statements are; it throws what fails in its commit
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
      await writeBeside(db, tables, profiles, ids, at)
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
      await writeBeside(db, tables, profiles, ids, at)
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
