/** `npm run search -- "words" [--explain] [--kind KIND] [--locale kk|ru|en]`: asks the saved index and says how the answer came about. */
import { parseArgs } from 'node:util'
import { parseSearchRequest } from './api.ts'
import { explain, type Explanation } from './explain.ts'
import { openSearch } from './open.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { explain: { type: 'boolean' }, kind: { type: 'string' }, locale: { type: 'string' } },
})
const url = new URL('http://localhost/api/search?limit=10')
url.searchParams.set('q', positionals.join(' '))
for (const name of ['kind', 'locale'] as const)
  if (values[name]) url.searchParams.set(name, values[name])
const parsed = parseSearchRequest(url)
if (!parsed.ok) {
  console.error(parsed.error.message)
  process.exit(1)
}
const engine = await openSearch({ dataDir: process.env.DATA_DIR || '.data', log: console.error })
if (engine.loaded) print(await explain(engine, parsed.query))
else {
  console.error('There is no search index yet. Start the site once: npm start')
  process.exitCode = 1
}
// a large index lives in a thread, which would keep the program waiting
await engine.close()

function print({ words, lookedUp, readings, hits, total, widened, tookMs, ...rest }: Explanation) {
  if (values.explain) {
    printTable(
      'Words',
      words.map(({ keys, ...word }) => ({ ...word, keys: keys.join(' · ') })),
    )
    printTable('Looked up', lookedUp)
    printTable('Readings, tried one after the other until one finds something', readings)
  }
  printTable(
    'Found',
    hits.map(({ marked, ...hit }) => ({ ...hit, marked: marked.join(' · ') })),
  )
  const remarks = [
    `${total} found in ${tookMs} ms`,
    ...(widened ? ['not as typed'] : []),
    ...(rest.didYouMean ? [`did you mean: ${rest.didYouMean}`] : []),
  ]
  console.log(remarks.join('; '))
}

function printTable(title: string, rows: readonly object[]) {
  if (rows.length === 0) return
  console.log(title)
  console.table(rows)
}
