/**
 * `npm run canary -- --profiles 2000 --requests 10000 --seed 1`: the canary crawl on a large world, then
 * random requests by everybody to everything; `--only storm` the latter alone. Exit code 1 where something
 * leaked or broke.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createAsk } from './ask.ts'
import { listAddresses } from './pages.ts'
import { crawl, formatLeak } from './run.ts'
import { drawRequests, sendStorm } from './storm.ts'
import { openCanaryServer } from './world-server.ts'

const { values } = parseArgs({
  options: {
    profiles: { type: 'string', default: '2000' },
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    /** The everyday crawl instead of the whole one. */
    quick: { type: 'boolean', default: false },
    /** `storm`: the random requests without the crawl. */
    only: { type: 'string' },
    /** A file for all that the server has said. */
    log: { type: 'string' },
  },
})
const began = performance.now()
const since = () => `${Math.round((performance.now() - began) / 1000)} s`
const canary = await openCanaryServer(Math.ceil(Number(values.profiles) / 2))
console.log(
  `${canary.world.rows.length} documents, ${canary.world.markers.known.size} markers (${since()})`,
)
const ask = createAsk(canary)
const { leaks, broken, asked, seen } =
  values.only === 'storm'
    ? { leaks: [], broken: [], asked: 0, seen: {} }
    : await crawl(
        canary,
        {
          whole: !values.quick,
          onStep: (what, count, bad) => {
            console.log(`${what} (${count} requests, ${since()})`)
            for (const each of bad) console.log(`  ${each}`)
          },
        },
        ask,
      )
console.log(`Crawl: ${asked} requests, ${leaks.length} leaks, ${broken.length} broken answers`)
console.log('Markers seen, each where it may be:', seen)
for (const each of [...leaks.map(formatLeak), ...broken]) console.log(`  ${each}`)

const requests = drawRequests(
  canary,
  Number(values.requests),
  Number(values.seed),
  listAddresses(canary.world),
)
const before = ask.leaks().length
const storm = await sendStorm(ask, requests)
const stormLeaks = ask.leaks().slice(before)
console.log(
  `Random requests: ${storm.asked} (seed ${values.seed}), ${storm.broken.length} of 5xx, ${stormLeaks.length} leaks, ${storm.telling.length} that tell of the inside (${since()})`,
)
console.log('Statuses:', storm.statuses)
for (const each of [...stormLeaks.map(formatLeak), ...storm.broken, ...storm.telling])
  console.log(`  ${each}`)
const said = canary.server
  .output()
  .split('\n')
  .filter((line) => /error/i.test(line))
if (values.quick) console.log(said.slice(0, 60).join('\n'))
if (values.log) writeFileSync(values.log, canary.server.output())
await canary.close()
const bad =
  leaks.length + broken.length + stormLeaks.length + storm.broken.length + storm.telling.length
process.exit(bad > 0 ? 1 : 0)
