import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { and, asc, eq, gt, inArray } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn, SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { CollectionSlug, Payload } from 'payload'
import type { Title } from './field.ts'
import type { TitleRow, TitleTable } from './fill.ts'
import { toTitleKeys } from './keys.ts'

type Table = SQLiteTable & Record<string, SQLiteColumn>

/** A collection's titles, and those of its versions; of translated ones each language is a row. */
export function openSqliteTitles(
  payload: Payload,
  collection: CollectionSlug,
  title: Title,
): TitleTable[] {
  const { tables, drizzle } = payload.db as unknown as SQLiteAdapter
  const all = tables as unknown as Record<string, Table>
  const slug = collection.replaceAll('-', '_')
  const places = [
    { name: slug, prefix: '' },
    { name: `_${slug}_v`, prefix: 'version_' },
  ]
  return places.flatMap(({ name, prefix }) => {
    const table = all[title.localized ? `${name}_locales` : name]
    const shown = table?.[`${prefix}${title.name}`]
    const kept = table?.[`${prefix}titleKeys`]
    return table && shown && kept
      ? [openTable(table, { shown, kept, others: all[`${name}_texts`] })]
      : []
  })

  function openTable(
    table: Table,
    { shown, kept, others }: { shown: SQLiteColumn; kept: SQLiteColumn; others: Table | undefined },
  ): TitleTable {
    const id = table.id!
    const keysName = kept === table.titleKeys ? 'titleKeys' : 'version_titleKeys'

    async function readOthers(ids: TitleRow['id'][]): Promise<Map<unknown, unknown[]>> {
      if (!title.others || !others || ids.length === 0) return new Map()
      const { parent, path, text, order } = others as Record<string, SQLiteColumn>
      const rows = await drizzle
        .select({ parent: parent!, text: text! })
        .from(others)
        .where(and(eq(path!, title.others), inArray(parent!, ids)))
        .orderBy(asc(order!))
      return new Map(
        [...Map.groupBy(rows, (row) => row.parent)].map(([of, texts]) => [
          of,
          texts.map((each) => each.text),
        ]),
      )
    }

    return {
      async read(after, limit) {
        const rows = await drizzle
          .select({ id, title: shown, keys: kept })
          .from(table)
          .where(after === undefined ? undefined : gt(id, after))
          .orderBy(asc(id))
          .limit(limit)
        const spellings = await readOthers(rows.map((row) => row.id as number))
        return rows.map((row) => ({
          ...row,
          id: row.id as number,
          others: spellings.get(row.id) ?? [],
        }))
      },
      toKeys: (row) => toTitleKeys(row.title, row.others),
      async write(rows) {
        await drizzle.transaction(async (tx) => {
          for (const { row, keys } of rows)
            await tx
              .update(table)
              .set({ [keysName]: keys })
              .where(and(eq(id, row.id), eq(shown, row.title)))
        })
      },
    }
  }
}
