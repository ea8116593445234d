import type { Payload } from 'payload'
import { carryOut, findRow, markOf } from './erase.ts'
import { readReceipts } from './receipts.ts'

/**
 * At every start: rows that have been erased and are there again, since an older database was restored
 * or the erasure was broken off, are erased again. Returns how many.
 */
export async function replayErasures(payload: Payload, dataDir: string): Promise<number> {
  let again = 0
  for (const receipt of readReceipts(dataDir)) {
    const row = await findRow(payload, receipt.subject, receipt.document)
    if (!row || markOf(receipt.subject, row) !== receipt.mark) continue
    await carryOut(payload, dataDir, receipt)
    again += 1
  }
  return again
}
