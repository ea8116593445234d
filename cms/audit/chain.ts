import { createHash } from 'node:crypto'

export type Link = {
  seq: number
  at: string
  actor?: string | null
  action: string
  subject: string
  document?: string | null
  count?: number | null
  previous?: string | null
  hash: string
}

/** The hash of a row over all it says and the hash of the row before. */
export const hashOf = (row: Omit<Link, 'hash'>): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.previous ?? null,
        row.seq,
        row.at,
        row.actor ?? null,
        row.action,
        row.subject,
        row.document ?? null,
        row.count ?? null,
      ]),
    )
    .digest('hex')

export type Head = { seq: number; hash: string }
export type Verdict =
  | { ok: true; rows: number; head: Head | undefined }
  | { ok: false; seq: number; reason: 'changed' | 'missing' | 'cut' }

/**
 * Goes along the chain, rows in order of `seq`. A changed row, a missing one, and rows cut off behind
 * a head that was noted elsewhere are told; what a forger with all later rows rewritten and no head
 * noted did is not.
 */
export function verifyChain(rows: Iterable<Link>, noted: readonly Head[] = []): Verdict {
  let head: Head | undefined
  const heads = new Map(noted.map(({ seq, hash }) => [seq, hash]))
  let count = 0
  for (const row of rows) {
    const expected = (head?.seq ?? 0) + 1
    if (row.seq !== expected) return { ok: false, seq: expected, reason: 'missing' }
    const follows = (row.previous ?? null) === (head?.hash ?? null)
    const kept = heads.get(row.seq)
    if (!follows || row.hash !== hashOf(row) || (kept && kept !== row.hash))
      return { ok: false, seq: row.seq, reason: 'changed' }
    head = { seq: row.seq, hash: row.hash }
    count += 1
  }
  const beyond = noted.find(({ seq }) => seq > (head?.seq ?? 0))
  if (beyond) return { ok: false, seq: beyond.seq, reason: 'cut' }
  return { ok: true, rows: count, head }
}
