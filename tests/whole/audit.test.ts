import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAccounts, signIn, startServer, type RunningServer } from './server.ts'
import { enter } from './visit.ts'

/* What staff do through the admin's door is written down, and seen when it is altered. */

let server: RunningServer
let administrator: Awaited<ReturnType<typeof signIn>>
beforeAll(async () => {
  server = await startServer()
  administrator = await signIn(server, 'administrator')
}, 180_000)
afterAll(() => server?.stop())

type Row = { seq: number; action: string; subject: string; document: string; actor: string }
const findActs = async (where: string) =>
  ((await administrator('GET', `/api/audit?limit=100&sort=-seq&${where}`)).body as { docs: Row[] })
    .docs

/** `npm run audit` on the data of this server. */
const verify = () => {
  const done = spawnSync(process.execPath, ['cms/audit/command.ts'], {
    env: { ...process.env, DATA_DIR: server.dataDir, SITE_URL: server.url },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: done.status, said: done.stdout + done.stderr }
}

/** As the admin's pages save: with the cookie of the browser, from our own origin. */
async function asAdmin(name: string) {
  const account = readAccounts(server.dataDir).find(({ email }) => email.startsWith(`${name}@`))!
  const browser = await enter(server, account)
  const id = async () =>
    String(
      (
        (await (
          await fetch(`${server.url}/api/users/me`, { headers: { cookie: browser.cookie() } })
        ).json()) as { user: { id: number } }
      ).user.id,
    )
  return {
    id: await id(),
    get: browser.get,
    send: async (method: string, place: string, body: object) => {
      const answer = await fetch(server.url + place, {
        method,
        headers: {
          cookie: browser.cookie(),
          origin: server.url,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as { doc: { id: number } } }
    },
  }
}

test('a save in the admin is in the log, whose chain holds; a row that is altered or cut out is told', async () => {
  const editor = await asAdmin('editor')
  const news = { title: 'Аудит сынағы', summary: 'Жазба.', publishedAt: new Date().toISOString() }
  const made = await editor.send('POST', '/api/news?locale=kk', news)
  expect(made.status).toBe(201)
  const { id } = made.body.doc
  const changed = await editor.send('PATCH', `/api/news/${id}?locale=kk`, { title: 'Өзгерді' })
  expect(changed.status).toBe(200)
  const acts = await findActs(`where[subject][equals]=news&where[document][equals]=${id}`)
  expect(acts.map(({ action, actor }) => [action, actor])).toEqual([
    ['update', editor.id],
    ['create', editor.id],
  ])
  // the log is nobody's to write or to take from, and nobody's to read but administrators'
  for (const [method, body] of [
    ['POST', { action: 'create', subject: 'news' }],
    ['PATCH', { actor: '1' }],
    ['DELETE', {}],
  ] as const) {
    const place = method === 'POST' ? '/api/audit' : `/api/audit/${acts[0]!.seq}`
    expect((await administrator(method, place, body)).status, method).toBeGreaterThanOrEqual(400)
  }
  expect((await editor.send('PATCH', '/api/audit/1', {})).status).toBeGreaterThanOrEqual(400)

  expect(verify()).toMatchObject({ code: 0 })
  const database = createClient({ url: `file:${path.join(server.dataDir, 'database.sqlite')}` })
  const { seq } = acts[0]!
  const run = (sql: string) => database.execute({ sql, args: [seq] })
  await run(`update audit set actor = '999' where seq = ?`)
  const altered = verify()
  expect(altered.code).toBe(1)
  expect(altered.said).toContain(`row ${seq} was changed`)
  await database.execute({
    sql: 'update audit set actor = ? where seq = ?',
    args: [editor.id, seq],
  })
  expect(verify().code).toBe(0)
  // the one before: what is cut off the end is missed from the next hour on, when its head has been noted
  await database.execute({ sql: 'delete from audit where seq = ?', args: [acts[1]!.seq] })
  const cut = verify()
  expect(cut.code).toBe(1)
  expect(cut.said).toContain('is missing')
  database.close()
})

const adminIsBuilt = existsSync('cms/admin/.next/build-id')
if (!adminIsBuilt) console.log('Lists of the admin are not read: it is not built (npm run build)')

test('more than 50 minors in a list of the admin, as in one of the API, raise the alarm', async () => {
  const birthDate = `${new Date().getUTCFullYear() - 12}-01-01`
  for (let at = 0; at < 51; at += 1) {
    const child = { kind: 'talent', givenName: `Бала${at}`, familyName: 'Санақ', birthDate }
    const made = await administrator('POST', '/api/profiles?locale=kk', {
      ...child,
      visibility: 'unlisted',
    })
    expect(made.status).toBe(201)
  }
  const countAlarms = async (actor: string) =>
    (await findActs(`where[action][equals]=bulk_read&where[actor][equals]=${actor}`)).length

  const byApi = await asAdmin('editor')
  expect(await countAlarms(byApi.id)).toBe(0)
  await byApi.get('/api/profiles?limit=100&depth=0&sort=-createdAt')
  await expect.poll(() => countAlarms(byApi.id), { timeout: 20_000 }).toBe(1)

  if (!adminIsBuilt) return
  const byPage = await asAdmin('editor2')
  const page = await byPage.get('/admin/collections/profiles?limit=100&sort=-createdAt')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Бала50')
  await expect.poll(() => countAlarms(byPage.id), { timeout: 20_000 }).toBe(1)
})
