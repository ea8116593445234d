/** `npm run search -- "words" [--explain] [--kind KIND] [--locale kk|ru|en]`: asks the saved index and says how the answer came about. */
import { parseArgs } from 'node:util'
import { parseSearchRequest } from './api.ts'
import { explain } from './explain.ts'
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
if (!engine.loaded) {
  console.error('There is no search index yet. Start the site once: npm start')
  process.exit(1)
}
const { hits, words, lookedUp, readings, total, tookMs, didYouMean } = await explain(
  engine,
  parsed.query,
)
if (values.explain) {
  console.table(words)
  console.table(lookedUp)
  console.table(readings)
}
console.table(hits.map(({ marked, ...hit }) => ({ ...hit, marked: marked.join(' · ') })))
console.log(`${total} found in ${tookMs} ms${didYouMean ? `; did you mean: ${didYouMean}` : ''}`)
