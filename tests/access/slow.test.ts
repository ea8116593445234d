import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPatientServer, times } from '../../cms/request-time.ts'

/* The times of the real server, a hundredth of them: its own are tried in tests/whole/attacks-incoming.test.ts. */
const short = { head: 400, whole: 1200, look: 100, keepAlive: 800 }

let server: Server
beforeAll(async () => {
  server = createPatientServer((req, res) => {
    req.on('error', () => undefined)
    req.resume().on('end', () => res.end('read'))
  }, short)
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => void server.closeAllConnections())

/** Sends a request bit by bit; gives what was answered and after how many ms the server closed. */
async function trickle(first: string, bit: string, every: number) {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  socket.on('error', () => undefined)
  let answer = ''
  socket.on('data', (part: string) => (answer += part))
  const began = performance.now()
  const closed = once(socket, 'close').then(() => performance.now() - began)
  socket.write(first)
  const sending = setInterval(() => socket.write(bit), every)
  const after = await Promise.race([closed, wait(6000)])
  clearInterval(sending)
  socket.destroy()
  return { answer, after: after ?? Infinity }
}

test.each([
  ['whose head does not end', 'GET / HTTP/1.1\r\nhost: a\r\n', 'x-a: b\r\n', short.head],
  ['that says nothing', '', '', short.head],
  [
    'whose body comes in drops',
    'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n',
    'a',
    short.whole,
  ],
  [
    'whose chunks never end',
    'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n',
    '1\r\na\r\n',
    short.whole,
  ],
])('a request %s is closed in bounded time', async (_name, first, bit, within) => {
  const { answer, after } = await trickle(first, bit, 50)
  expect(after).toBeGreaterThan(within * 0.8)
  // the rest is for a busy machine
  expect(after).toBeLessThan(within + 10 * short.look + 2000)
  expect(answer).not.toContain('read')
})

test('one that comes in slowly, but in time, is answered', async () => {
  const whole = 'POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 8\r\n\r\n'
  expect((await trickle(whole, 'a', 50)).answer).toContain('read')
})

test('of the real server a head has 20 s, all of a request two minutes', () => {
  expect(times).toMatchObject({ head: 20_000, whole: 120_000 })
  expect(times.look).toBeLessThanOrEqual(5000)
})
