/** `npm start`: installs and builds what is missing, then runs the server under Node 24. */
import { spawn } from 'node:child_process'
import { build } from './build.mjs'
import { before, environmentWith, findNode, install } from './node24.mjs'

await install()
const node = findNode()
await build(node)
const server = spawn(node, [...before, 'server.ts'], {
  stdio: 'inherit',
  env: { ...environmentWith(node), NODE_ENV: 'production' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
