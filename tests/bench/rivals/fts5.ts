import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { SearchDocument } from '../../../search/document.ts'
import { Columns } from './columns.ts'
import { toFoldedFields, toFoldedWords } from './folded.ts'
import { toNumber, type Rival } from './rival.ts'

const create = `CREATE VIRTUAL TABLE found USING fts5(names, places, body,
  content='', contentless_delete=1, prefix='2 3', tokenize='ascii')`

/** SQLite FTS5 over our keys, without its texts, with typed columns for facets. It knows no mistakes. */
export function openFts5(folder: string): Rival {
  const file = path.join(folder, 'fts5.sqlite')
  const columns = new Columns()
  let database: DatabaseSync
  let put: StatementSync
  let ask: StatementSync

  function open(at: string) {
    database = new DatabaseSync(at)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  }
  function prepare() {
    put = database.prepare('REPLACE INTO found (rowid, names, places, body) VALUES (?, ?, ?, ?)')
    ask = database.prepare(
      'SELECT rowid FROM found WHERE found MATCH ? ORDER BY bm25(found, 8, 4, 1)',
    )
  }
  function write(document: SearchDocument) {
    const { names, places, body } = toFoldedFields(document)
    put.run(toNumber(document.id), names, places, body)
    columns.set(document)
  }
  return {
    async build(documents) {
      open(file)
      database.exec(create)
      prepare()
      database.exec('BEGIN')
      for await (const batch of documents) batch.forEach(write)
      database.exec('COMMIT')
    },
    search(query) {
      const words = toFoldedWords(query.words)
      if (words.length === 0) return columns.answer(query)
      const asked = words.map((word) => `"${word}"`).join(' ') + '*'
      const rows = ask.all(asked) as { rowid: number }[]
      return columns.answer(
        query,
        rows.map(({ rowid }) => rowid),
      )
    },
    upsert: write,
    async save(to) {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      await copyFile(file, path.join(to, 'saved.sqlite'))
    },
    async load(from) {
      database.close()
      open(path.join(from, 'saved.sqlite'))
      prepare()
      ask.all('"a"*')
    },
    close: () => database.close(),
  }
}
