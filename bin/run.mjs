/** `node bin/run.mjs FILE …`: runs one of our programs under Node 24, installing what is missing. */
import { spawnSync } from 'node:child_process'
import { before, environmentWith, findNode, install } from './node24.mjs'

await install()
const node = findNode()
const done = spawnSync(node, [...before, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environmentWith(node),
})
process.exit(done.status ?? 1)
