/**
 * The least that node:http can do to answer with the bytes in a file, in a process of its own: what
 * our server is short of this is its own cost, what this is short of nginx is Node's.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file, encoding] = process.argv.slice(2) as [string, string]
const bytes = readFileSync(file)
const server = createServer((_req, res) => {
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': bytes.length,
  })
  res.end(bytes)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port))
process.on('disconnect', () => process.exit(0))
