import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import type { Term } from '../../search/vocabulary/values.ts'
import type { Erasable } from './relations.ts'

/** What is kept of an erasure outside the database: nothing that says whose row it was. */
export type Receipt = {
  receipt: string
  subject: Erasable
  document: string
  /** Tells the row from another that has the same number in another database. */
  mark: string
  askedBy: Term<'erasureBy'>
  at: string
}

const fileOf = (dataDir: string) => path.join(dataDir, 'erasures.jsonl')

/** Numbers of receipts are read out on the phone: no letter that is taken for another. */
export function newReceipt(): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const signs = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => alphabet[byte % 31])
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`
}

/** Written and on the disk before anything is erased, so that a crash in the middle is made good at the next start. */
export function keepReceipt(dataDir: string, receipt: Receipt) {
  const file = openSync(fileOf(dataDir), 'a', 0o600)
  try {
    writeSync(file, `${JSON.stringify(receipt)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

export function readReceipts(dataDir: string): Receipt[] {
  if (!existsSync(fileOf(dataDir))) return []
  return readFileSync(fileOf(dataDir), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Receipt]
      } catch {
        // the last line of a process that was killed while it wrote
        return []
      }
    })
}
