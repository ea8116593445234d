/** `npm run reindex`: builds the search index anew from the database, beside the old one, then puts it in its place. */
import type { PayloadRequest } from 'payload'
import { openSearch, toReason } from '../../search/open.ts'
import { getEnvironment } from '../../environment.ts'
import { findLogName, getLastSeq } from '../changes/follow.ts'
import { createConsoleProgress } from '../console.ts'
import { openForCommand } from '../database/for-command.ts'
import { record } from '../changes/record.ts'
import { reindexSubject } from './feed.ts'
import { createFoundReader } from './read.ts'

const { DATA_DIR: dataDir, MEILI_URL, MEILI_KEY } = getEnvironment()
const progress = createConsoleProgress()
const began = performance.now()
const payload = await openForCommand()
// a server that is running has its own index and hears of the wish by the log
await record({ payload } as PayloadRequest, {
  subject: reindexSubject,
  document: reindexSubject,
  operation: 'save',
})
const source = await findLogName(payload)
const engine = await openSearch({
  dataDir,
  log: (sentence) => console.error(sentence),
  server: MEILI_URL ? { url: MEILI_URL, key: MEILI_KEY, source } : undefined,
})
const reader = await createFoundReader(payload)
const cursor = await getLastSeq(payload)
await engine.rebuild(reader.readAll(), cursor, (done) => progress.step('Indexing', done))
await engine.save()
progress.done()
report(engine.count(), '')
const isOnServer = await rebuildOnServer()
await engine.close()
await payload.destroy()
process.exit(isOnServer ? 0 : 1)

async function rebuildOnServer(): Promise<boolean> {
  const { server } = engine
  if (!server) return true
  try {
    await server.connect()
    await server.rebuild(reader.readAll(), cursor, (done) =>
      progress.step('Indexing on the search server', done),
    )
    progress.done()
    report(server.count(), ` on ${server.url}`)
    return true
  } catch (error) {
    progress.done()
    console.error(`The index on ${server.url} could not be built anew: ${toReason(error)}`)
    return false
  }
}

function report(count: number, where: string) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${count.toLocaleString('en')} documents indexed${where} after ${seconds} s`)
}
