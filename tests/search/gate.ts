import { createServer, connect, type Socket } from 'node:net'

export type Gate = { url: string; shut: () => Promise<void>; open: () => Promise<void> }

/** A way to a server that can be cut as if the server had been stopped, amid whatever it is told. */
export async function openGate(to: string): Promise<Gate> {
  const { hostname, port } = new URL(to)
  const sockets = new Set<Socket>()
  const gate = createServer((near) => {
    const far = connect(Number(port || 80), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const listen = (at: number) =>
    new Promise<void>((resolve) => gate.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const own = (gate.address() as { port: number }).port
  return {
    url: `http://127.0.0.1:${own}`,
    open: () => listen(own),
    shut() {
      const closed = new Promise<void>((resolve) => gate.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      return closed
    },
  }
}
