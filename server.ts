import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { parseEnvironment } from './environment.ts'
import { createAddressing } from './cms/accounts/address.ts'
import { startAdmin } from './cms/admin/child.ts'
import { findSitePage, isAdminPath } from './cms/admin/forward.ts'
import { openCms, type Cms } from './cms/open.ts'
import { UnfitDatabase } from './cms/database/unfit.ts'
import { openSite } from './site/open.ts'
import { createConsoleProgress, failWithSentence } from './cms/console.ts'
import { prepareDataDir } from './cms/data-dir.ts'
import { findMethods, isUnanswered } from './cms/request-method.ts'
import { isBeyondAll } from './cms/request-size.ts'
import { createPatientServer } from './cms/request-time.ts'
import { putHeaders, toProtectingHeaders } from './site/headers.ts'
import { sendJson } from './site/send-json.ts'

const parsed = parseEnvironment(process.env)
if (!parsed.ok) failWithSentence(parsed.problems.join('\n'))
const { environment } = parsed
const prepared = prepareDataDir(environment.DATA_DIR)
if (!prepared.ok) failWithSentence(prepared.problem)
Object.assign(process.env, {
  NODE_ENV: process.env.NODE_ENV ?? 'production',
  SITE_URL: environment.SITE_URL,
})

// Payload leaves some refusals of a question to nobody: they end a request, not the server
process.on('unhandledRejection', (error) => console.error(error))

const progress = createConsoleProgress()
const protecting = toProtectingHeaders(environment.SITE_URL)
const site = await openSite({
  dataDir: environment.DATA_DIR,
  development: process.env.NODE_ENV === 'development',
  protecting,
})
/** What is open so far: stored pages are served before the rest is. */
const open: { cms?: Cms; admin?: ReturnType<typeof startAdmin> } = {}
let stopping = false

type Serve = (req: IncomingMessage, res: ServerResponse) => unknown

/** Who answers an address that is no page of the site. */
function findServer(url: string): Serve | undefined {
  const { cms, admin } = open
  if (url === '/healthz') return (_req, res) => sendJson(res, 200, { ok: true })
  if (url === '/readyz')
    return async (_req, res) => {
      const state = cms ? await cms.readiness() : { ready: false, reason: 'starting' }
      sendJson(res, state.ready ? 200 : 503, state)
    }
  const [pathname = '', search = ''] = url.split('?', 2)
  const instead = findSitePage(pathname, search)
  if (instead) return (_req, res) => res.writeHead(303, { location: instead }).end()
  if (admin && isAdminPath(pathname)) return admin.serve
  if (url.startsWith('/api/'))
    return (
      cms?.serve ??
      ((_req, res) =>
        sendJson(res, 503, {
          error: { code: 'starting', message: 'The server is starting. Please try again.' },
        }))
    )
  if (url.startsWith('/first-administrator')) return cms?.serveFirstAdministrator
  return undefined
}

async function handle(req: IncomingMessage, res: ServerResponse) {
  const url = req.url ?? '/'
  if (isUnanswered(req)) {
    putHeaders(res, protecting)
    return void res.writeHead(405, { allow: findMethods(url).join(', ') }).end()
  }
  if (isBeyondAll(req)) {
    putHeaders(res, protecting)
    return void res.writeHead(413, { connection: 'close' }).end()
  }
  const serve = findServer(url)
  if (!serve) return site.serve(req, res)
  putHeaders(res, protecting)
  await serve(req, res)
}

const noteAddress = createAddressing(environment.TRUSTED_PROXIES)
const server = createPatientServer((req, res) => {
  noteAddress(req)
  handle(req, res).catch((error: unknown) => {
    console.error(error)
    if (!res.headersSent)
      sendJson(res, 500, {
        error: { code: 'server', message: 'The server could not answer. Please try again.' },
      })
    else res.destroy()
  })
})
server.on('upgrade', (req, socket, head) => {
  noteAddress(req)
  if (open.admin) open.admin.upgrade(req, socket, head)
  else socket.destroy()
})
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    failWithSentence(
      `Port ${environment.PORT} is taken by another program. Stop it, or choose another: PORT=3001 npm start`,
    )
  if (error.code === 'EACCES')
    failWithSentence(
      `Port ${environment.PORT} may not be used by this account. Choose one above 1023: PORT=3000 npm start`,
    )
  failWithSentence(
    `The server cannot listen on ${environment.HOST}:${environment.PORT}: ${error.message}`,
  )
})
await new Promise<void>((resolve) => server.listen(environment.PORT, environment.HOST, resolve))
const { port } = server.address() as { port: number }

async function stop() {
  if (stopping) return process.exit(130)
  stopping = true
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 2000).unref()
  await open.admin?.stop()
  await open.cms?.close()
  await site.close()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())

const cms = await openCms({
  environment,
  progress,
  dropPages: site.dropPages,
  pagesCursor: site.pagesCursor,
}).catch((error: unknown) => {
  if (error instanceof UnfitDatabase) failWithSentence(error.message)
  throw error
})
// after the database, which it opens too, has been brought up to date
open.admin = startAdmin({
  development: process.env.NODE_ENV === 'development',
  port: environment.ADMIN_PORT,
})
site.connect({ ...cms, siteUrl: environment.SITE_URL })
open.cms = cms
progress.done()

console.log(`\n  Ел үміті   http://localhost:${port}\n  CMS        http://localhost:${port}/admin`)
for (const line of await cms.welcome()) console.log(`  ${line}`)
console.log(`  Data       ${path.relative(process.cwd(), environment.DATA_DIR) || '.'}\n`)
process.send?.('ready')
