import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { readText } from './encoding.ts'
import { FileProblem, type TableRow } from './file.ts'

type Parsed = { record: string[]; info: { records: number; empty_lines: number } }

/** No row of a profile is longer; a quote that is never closed must not swallow the file. */
const longestRow = 200_000

/** Rows of a CSV file: any of the usual delimiters, quotes, line ends and encodings. */
export async function* readCsv(file: string): AsyncGenerator<TableRow> {
  const { size } = await stat(file)
  let bytes = 0
  const text = readText(file, (read) => (bytes += read))
  const { delimiter, rest, skipped } = await findStart(text)
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  })
  pipeline(Readable.from(rest), parser, () => {})
  let row = skipped
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      row = skipped + info.records + info.empty_lines
      yield { row, cells: record, share: Math.min(1, bytes / size) }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new FileProblem({ key: 'quote' }, row + 1)
    throw error
  }
}

/** Lines that tools put above the names of the columns: Excel's `sep=;` and npm's `> script`. */
const notYet = /^(?:sep=.|> .*|\s*)\r?$/i

/** The delimiter is the one of the usual three that the line with the names has most of. */
async function findStart(text: AsyncGenerator<string>) {
  let head = ''
  let skipped = 0
  for await (const piece of until(text)) {
    head += piece
    for (
      let end = head.indexOf('\n');
      end >= 0 && notYet.test(head.slice(0, end));
      end = head.indexOf('\n')
    ) {
      head = head.slice(end + 1)
      skipped += 1
    }
    if (head.includes('\n')) break
  }
  const names = head.split('\n', 1)[0] as string
  const delimiters = [',', ';', '\t'].map(
    (delimiter) => [names.split(delimiter).length, delimiter] as const,
  )
  const [, delimiter] = delimiters.reduce((most, next) => (next[0] > most[0] ? next : most))
  async function* rest() {
    yield head
    yield* text
  }
  return { delimiter, skipped, rest: rest() }
}

/** Reads on without closing the source when the reader stops early. */
async function* until(text: AsyncGenerator<string>) {
  for (let next = await text.next(); !next.done; next = await text.next()) yield next.value
}
