/**
 * Asks one address as often as it can, in a process of its own: `load.ts '{"url":…}'`; prints JSON.
 * It reads sockets itself, since node:http as a client is slower than the servers it would measure.
 */
import { connect } from 'node:net'
import { summarize, type Summary } from './figure.ts'

/** `{n}` in the address is replaced by another number each time. */
export type LoadOptions = { url: string; connections: number; seconds: number; encoding: string }
export type LoadResult = {
  perSecond: number
  bytes: number
  latency: Summary
  /** Share of one core this process used: near 1 it, and not the server, sets the pace. */
  busy: number
}

const options = JSON.parse(process.argv[2]!) as LoadOptions
const { hostname, port, pathname, search } = new URL(options.url)
const target = decodeURI(pathname) + decodeURIComponent(search)
const times: number[] = []
let asked = Math.floor(Math.random() * 1e9)
let bytes = 0
const end = Buffer.from('\r\n\r\n')

const toRequest = () =>
  `GET ${target.replace('{n}', String(asked++))} HTTP/1.1\r\nhost: ${hostname}:${port}\r\naccept-encoding: ${options.encoding}\r\n\r\n`

/** One connection kept alive, one request after the other until `until`. */
function askUntil(until: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    socket.setNoDelay(true)
    let sentAt = 0
    let expected = 0
    let got = 0
    let head: Buffer | undefined
    const send = () => {
      sentAt = performance.now()
      socket.write(toRequest())
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection')))
    socket.on('data', (chunk) => {
      got += chunk.length
      if (!expected) {
        head = head ? Buffer.concat([head, chunk]) : chunk
        const at = head.indexOf(end)
        if (at < 0) return
        expected = at + 4 + toLength(head.toString('latin1', 0, at + 2))
        head = undefined
      }
      if (got < expected) return
      const now = performance.now()
      times.push(now - sentAt)
      bytes = got
      expected = 0
      got = 0
      if (now < until) return send()
      socket.removeAllListeners('close').destroy()
      resolve()
    })
  })
}

function toLength(head: string): number {
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`Not an answer to measure:\n${head}`)
  return Number(length)
}

const startedAt = performance.now()
const before = process.cpuUsage()
const until = startedAt + options.seconds * 1000
await Promise.all(Array.from({ length: options.connections }, () => askUntil(until)))
const elapsed = performance.now() - startedAt
const { user, system } = process.cpuUsage(before)
const result: LoadResult = {
  perSecond: times.length / (elapsed / 1000),
  bytes,
  latency: summarize(times),
  busy: (user + system) / 1000 / elapsed,
}
process.stdout.write(JSON.stringify(result))
