/**
 * The admin in a process of its own, so that editors at work do not slow the pages of visitors:
 * `node cms/admin/serve.ts` listens on 127.0.0.1, port ADMIN_PORT. Jobs are not run here.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'

const host = '127.0.0.1'
const dev = process.env.NODE_ENV !== 'production'

const server = createServer()
const app = next({
  dir: 'cms/admin',
  dev,
  hostname: host,
  port: Number(process.env.ADMIN_PORT),
  httpServer: server,
})
await app.prepare()
server.on('request', app.getRequestHandler())
if (dev) server.on('upgrade', app.getUpgradeHandler())

// behind the proxy connections are kept; the proxy must be the one that closes them
server.keepAliveTimeout = 65_000

server.listen(Number(process.env.ADMIN_PORT), host, () => {
  const { port } = server.address() as AddressInfo
  if (process.send) process.send({ ready: true, port })
  else console.log(`ready http://${host}:${port}/admin`)
})
server.on('error', (error) => {
  console.error(`The admin cannot listen on ${host}:${process.env.ADMIN_PORT}: ${error.message}`)
  process.exit(1)
})

const leave = () => process.exit(0)
process.on('disconnect', leave)
process.on('SIGTERM', leave)
process.on('SIGINT', leave)
