/** `npm run dev`: the server with both halves reloading as their files change. */
import { spawn } from 'node:child_process'
import { before, environmentWith, findNode, install } from './node24.mjs'

await install()
const node = findNode()
const env = { ...environmentWith(node), NODE_ENV: 'development' }
const server = spawn(node, [...before, '--watch', '--watch-preserve-output', 'server.ts'], {
  stdio: 'inherit',
  env,
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
