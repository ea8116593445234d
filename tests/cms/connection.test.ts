import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '@libsql/client'
import { afterAll, expect, test } from 'vitest'
import { createConnection } from '../../cms/database/connection.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'el-umiti-connection-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const url = `file:${path.join(folder, 'database.sqlite')}`
const busy = () => Object.assign(new Error('held'), { code: 'SQLITE_BUSY' })
const ask = async (client: Client) => (await client.execute('select 1 as one')).rows[0]!.one

test('who waits on a connection that somebody else gives up goes on with the next one', async () => {
  const connection = createConnection(url)
  const clients = new Set<Client>()
  let met = false
  const meets = connection.run(async (client) => {
    clients.add(client)
    if (met) return ask(client)
    met = true
    await wait(20)
    throw busy()
  })
  const waits = connection.run(async (client) => {
    clients.add(client)
    await wait(60)
    return ask(client)
  })
  expect(await Promise.all([meets, waits])).toEqual([1, 1])
  expect(clients.size).toBe(2)
  connection.close()
})

test('many who come at once share one connection, and one that cannot be opened is tried anew', async () => {
  const connection = createConnection(url)
  const clients = new Set<Client>()
  const come = () => connection.run(async (client) => clients.add(client))
  await Promise.all(Array.from({ length: 20 }, come))
  expect(clients.size).toBe(1)
  connection.close()
  const nowhere = createConnection(`file:${path.join(folder, 'nowhere', 'database.sqlite')}`)
  for (let tries = 0; tries < 2; tries += 1) await expect(nowhere.run(ask)).rejects.toThrow()
  await expect(connection.run(() => Promise.reject(new Error('of the work')))).rejects.toThrow(
    'of the work',
  )
  expect(await connection.run(ask)).toBe(1)
  connection.close()
})
