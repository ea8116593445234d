import { fork, type ChildProcess } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import path from 'node:path'
import { proxyAdmin, proxyAdminUpgrade, sayAway } from './forward.ts'

type Options = { development: boolean; port?: number | undefined }

/** The admin in a process of its own, so that its work never keeps a page waiting; started anew when it dies. */
export function startAdmin({ development, port = 0 }: Options) {
  let child: ChildProcess
  let ready: Promise<number>
  let stopping = false

  function start() {
    child = fork(path.resolve('cms/admin/serve.ts'), [], {
      env: {
        // node --watch asks its children to report what they import, which Next takes for words of its workers
        ...withoutWatching(process.env),
        ADMIN_PORT: String(port),
        NODE_ENV: development ? 'development' : 'production',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    ready = new Promise((resolve, reject) => {
      child.on(
        'message',
        (message: { ready?: true; port: number }) => message.ready && resolve(message.port),
      )
      child.once('exit', () => reject(new Error('The admin ended before it was ready')))
    })
    // whoever waits for it hears of it; nobody may wait
    ready.catch(() => {})
    child.once('exit', (code) => {
      if (stopping) return
      console.error(`The admin's process ended (${code}); it is started again.`)
      setTimeout(start, 1000)
    })
  }
  start()

  return {
    ready: () => ready,
    async serve(req: IncomingMessage, res: ServerResponse) {
      const at = await ready.catch(() => undefined)
      if (at === undefined) sayAway(res)
      else proxyAdmin(req, res, at)
    },
    upgrade(req: IncomingMessage, socket: Duplex, head: Buffer) {
      ready.then(
        (at) => proxyAdminUpgrade(req, socket, head, at),
        () => socket.destroy(),
      )
    },
    async stop() {
      stopping = true
      if (child.exitCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(hard)
    },
  }
}

function withoutWatching({
  WATCH_REPORT_DEPENDENCIES: _,
  ...env
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env
}
