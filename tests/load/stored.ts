import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'

export type Stored = {
  receipts: number
  /** Applications with more than one receipt, or that were submitted more than once. */
  doubled: string[]
  submitted: number
  letters: number
  mails: number
}

/** What the database and the folder of letters hold, looked at beside the program that wrote them. */
export async function readStored(dataDir: string): Promise<Stored> {
  const client = createClient({ url: `file:${path.join(dataDir, 'database.sqlite')}` })
  const list = async (sql: string) =>
    (await client.execute(sql)).rows.map((row) => String(row['value']))
  const count = async (sql: string) => Number((await list(sql))[0])
  const stored = {
    receipts: await count('select count(*) as value from receipts'),
    submitted: await count(
      "select count(*) as value from applications where state = 'submitted' and submitted_at is not null",
    ),
    doubled: [
      ...(await list(
        'select application as value from receipts group by application having count(*) > 1',
      )),
      ...(await list(
        "select application_id as value from moves where move = 'submit' group by application_id having count(*) > 1",
      )),
    ],
    letters: await count(
      "select count(*) as value from letters where name = 'application.submitted'",
    ),
    mails: readdirSync(path.join(dataDir, 'mail')).filter((name) => name.endsWith('.eml')).length,
  }
  client.close()
  return stored
}
