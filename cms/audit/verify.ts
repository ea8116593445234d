import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { verifyChain, type Head, type Link, type Verdict } from './chain.ts'

const fileOf = (dataDir: string) => path.join(dataDir, 'audit-heads.jsonl')

function readHeads(dataDir: string): Head[] {
  const file = fileOf(dataDir)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Head)
}

const findRows = async (payload: Payload, question: { sort: string; limit: number }) =>
  (
    await payload.db.find<Link & { id: number }>({
      collection: 'audit',
      pagination: false,
      ...question,
    })
  ).docs

/** Whether the audit log is whole, measured also against the heads noted beside the database. */
export async function verifyAudit(payload: Payload, dataDir: string): Promise<Verdict> {
  return verifyChain(await findRows(payload, { sort: 'seq', limit: 0 }), readHeads(dataDir))
}

/** Notes the end of the chain in the data folder, so that rows cut off its end are missed. */
export async function noteHead(payload: Payload, dataDir: string) {
  const [last] = await findRows(payload, { sort: '-seq', limit: 1 })
  if (!last || readHeads(dataDir).at(-1)?.hash === last.hash) return
  const head: Head = { seq: last.seq, hash: last.hash }
  appendFileSync(fileOf(dataDir), `${JSON.stringify(head)}\n`, { mode: 0o600 })
}
