import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import type { Locale } from '../../search/document.ts'
import { formatMessage } from './messages.ts'
import type { Problem } from './row.ts'

/**
 * The list of refused rows beside the imported file. It repeats no cell: what was refused may be
 * what must not be kept. The file exists only if a row was refused.
 */
export async function openRefusals(file: string, locale: Locale) {
  const path = `${file}.errors.csv`
  await rm(path, { force: true })
  let stream: WriteStream | undefined
  let rows = 0
  return {
    path,
    get rows() {
      return rows
    },
    async add(row: number, problems: Problem[]) {
      rows += 1
      // with a byte order mark, or Excel does not know that it is UTF-8
      stream ??= createWriteStream(path).on('error', () => {})
      if (rows === 1) stream.write('\ufeffrow,column,reason\n')
      const lines = problems.map(({ column, ...reason }) => [
        row,
        column,
        formatMessage(locale, reason),
      ])
      if (!stream.write(stringify(lines))) await once(stream, 'drain')
    },
    async close() {
      if (!stream) return
      stream.end()
      await finished(stream)
    },
  }
}
