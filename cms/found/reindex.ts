/** `npm run reindex`: builds the search index anew from the database, beside the old one, then puts it in its place. */
import { getPayload, type PayloadRequest } from 'payload'
import { openSearch } from '../../search/open.ts'
import { getEnvironment } from '../../environment.ts'
import { getLastSeq } from '../changes/follow.ts'
import { createConsoleProgress } from '../console.ts'
import { record } from '../changes/record.ts'
import { reindexSubject } from './feed.ts'
import { createFoundReader } from './read.ts'

Object.assign(process.env, { NODE_ENV: 'production' })
const { DATA_DIR: dataDir } = getEnvironment()
const { default: config } = await import('../payload.config.ts')
const progress = createConsoleProgress()
const began = performance.now()
const payload = await getPayload({ config })
// a server that is running has its own index and hears of the wish by the log
await record({ payload } as PayloadRequest, {
  subject: reindexSubject,
  document: reindexSubject,
  operation: 'save',
})
const engine = await openSearch({ dataDir })
const reader = await createFoundReader(payload)
await engine.rebuild(reader.readAll(), await getLastSeq(payload), (done) =>
  progress.step('Indexing', done),
)
await engine.save()
progress.done()
console.log(
  `${engine.count().toLocaleString('en')} documents indexed in ${((performance.now() - began) / 1000).toFixed(1)} s`,
)
await engine.close()
await payload.destroy()
process.exit(0)
