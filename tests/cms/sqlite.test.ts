import { readdirSync, readlinkSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratch } from './scratch.ts'

type Sqlite = {
  client: { execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> }
  sessions: Record<string, { db: { run: (sql: string) => Promise<unknown> } }>
}

let scratch: Awaited<ReturnType<typeof openScratch>>
beforeAll(async () => (scratch = await openScratch()))
afterAll(() => scratch.close())

const sqlite = () => scratch.payload.db as unknown as Sqlite
const article = (title: string) => ({
  title,
  summary: title,
  publishedAt: new Date().toISOString(),
  _status: 'published' as const,
})
const create = (title: string) =>
  scratch.payload.create({
    collection: 'news',
    locale: 'kk',
    data: article(title),
    overrideAccess: true,
  })

test('translations are found by an index on their parent, in every table of them', async () => {
  // a connection of its own: libsql leaves an EXPLAIN unfinished
  const apart = createClient({ url: `file:${scratch.dataDir}/database.sqlite` })
  const { rows } = await apart.execute(
    "select name from sqlite_master where type = 'table' and name like '%\\_locales' escape '\\'",
  )
  expect(rows.length).toBeGreaterThan(10)
  for (const { name } of rows) {
    const plan = await apart.execute(
      `explain query plan select * from \`${String(name)}\` where _parent_id = 1`,
    )
    expect(String(plan.rows[0]!.detail), String(name)).toContain('USING INDEX')
  }
})

test('writers wait for each other and leave no connection behind', async () => {
  const openFiles = () =>
    readdirSync('/proc/self/fd').filter((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`).includes(scratch.dataDir)
      } catch {
        return false
      }
    }).length
  const hasProc = process.platform === 'linux'
  const before = hasProc ? openFiles() : 0
  const made = await Promise.all(Array.from({ length: 100 }, (_, at) => create(`Жарыс ${at}`)))
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(100)
  if (hasProc) expect(openFiles()).toBeLessThanOrEqual(before + 3)
})

test('a commit that fails is not acknowledged', async () => {
  const { db } = scratch.payload
  const id = (await db.beginTransaction())!
  const session = sqlite().sessions[String(id)]!
  await session.db.run('PRAGMA defer_foreign_keys = ON')
  await session.db.run(
    "insert into news_locales (title, _locale, _parent_id) values ('жетім', 'kk', 999999)",
  )
  await expect(db.commitTransaction(id)).rejects.toThrow(/FOREIGN KEY/)
  await create('Кейінгі жазба')
})

test('the migrations make the very schema that the configuration asks for', async () => {
  const { rows } = await sqlite().client.execute(
    "select name from sqlite_master where type = 'table'",
  )
  const inDatabase = new Set(rows.map(({ name }) => name))
  const { tables } = scratch.payload.db as unknown as {
    tables: Record<string, Record<string, { name: string }>>
  }
  for (const [name, table] of Object.entries(tables)) {
    expect(inDatabase, name).toContain(name)
    const info = await sqlite().client.execute(`pragma table_info(\`${name}\`)`)
    const columns = new Set(info.rows.map((row) => row.name))
    for (const column of Object.values(table))
      if (column?.name) expect(columns, `${name}.${column.name}`).toContain(column.name)
  }
})
