import { stat } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse'
import { readText } from './encoding.ts'
import { FileProblem, type TableRow } from './file.ts'

type Parser = ReturnType<typeof parse>

/** No row of a profile is longer; a quote that is never closed must not swallow the file. */
const longestRow = 200_000

/** Rows of a CSV file: any of the usual delimiters, quotes, line ends and encodings. */
export async function* readCsv(file: string): AsyncGenerator<TableRow> {
  const { size } = await stat(file)
  let bytes = 0
  const text = readText(file, (read) => (bytes += read))
  const { delimiter, rest, skipped } = await findStart(text)
  let found: TableRow[] = []
  let row = skipped
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // rows are collected here, since a parser that fails drops those that nobody has read yet
    on_record(cells: string[], { records, empty_lines: empty }) {
      row = skipped + records + empty
      found.push({ row, cells, share: Math.min(1, bytes / size) })
      return null
    },
  })
  let failed: unknown
  parser.on('error', (error) => (failed = error))
  for await (const piece of rest) {
    await give(parser, piece)
    yield* found
    found = []
    if (failed) break
  }
  if (!failed) await give(parser)
  yield* found
  if (failed instanceof CsvError) throw new FileProblem({ key: 'quote' }, row + 1)
  if (failed) throw failed
}

/** Hands the parser a piece of text, or the end of it; what is wrong with it comes as an event. */
const give = (parser: Parser, piece?: string) =>
  new Promise<void>((resolve) => {
    if (piece === undefined) parser.once('error', () => resolve()).end(() => resolve())
    else parser.write(piece, () => resolve())
  })

/** The line with the names of the columns; above it Excel writes `sep=;`, and npm what it runs. */
const names = /^.*(?<![^,;\t"\ufeff\r\n])external_id(?![^,;\t"\r\n]).*$/im
const lookFor = 10_000

/** The delimiter is the one of the usual three that the line with the names has most of. */
async function findStart(text: AsyncGenerator<string>) {
  let head = ''
  for await (const piece of until(text)) {
    head += piece
    if (head.length > lookFor) break
  }
  const found = names.exec(head.slice(0, lookFor))
  const skipped = found ? head.slice(0, found.index).split('\n').length - 1 : 0
  const start = found ? head.slice(found.index) : head
  const first = start.split('\n', 1)[0] as string
  const delimiters = [',', ';', '\t'].map(
    (delimiter) => [first.split(delimiter).length, delimiter] as const,
  )
  const [, delimiter] = delimiters.reduce((most, next) => (next[0] > most[0] ? next : most))
  async function* rest() {
    yield start
    yield* text
  }
  return { delimiter, skipped, rest: rest() }
}

/** Reads on without closing the source when the reader stops early. */
async function* until(text: AsyncGenerator<string>) {
  for (let next = await text.next(); !next.done; next = await text.next()) yield next.value
}
