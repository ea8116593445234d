import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { onMongo } from '../cms/which-database.ts'
import { signIn, startServer } from './server.ts'

/** Fifty in a full run (`KILLS=50 npm test`); fewer in the everyday one, for its length. */
const rounds = Number(process.env.KILLS ?? 4)
const saves = 200
/** How long a round goes on at most, in ms; a save in a database behind a network takes longer. */
const longest = onMongo ? 6000 : 1500
const dataDir = mkdtempSync(path.join(tmpdir(), 'el-umiti-kill-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

test(
  `kill -9 amid ${saves} saves, ${rounds} times: what was acknowledged is in database, index and pages`,
  { timeout: rounds * 60_000 },
  async () => {
    const acknowledged = new Map<string, string>()
    for (let round = 0; round < rounds; round += 1) {
      const server = await startServer({ dataDir })
      const editor = await signIn(server, 'editor')
      await expectAgreement(server.url, acknowledged)

      const killAfter = 50 + Math.random() * longest
      const killed = wait(killAfter).then(() => server.stop('SIGKILL'))
      await Promise.all(
        Array.from({ length: 8 }, async (_, lane) => {
          for (let at = lane; at < saves; at += 8) {
            const title = `Өшірмеңіз ${round} ${at}`
            const answer = await editor('POST', '/api/news?locale=kk', {
              title,
              summary: 'Тексеру жазбасы',
              publishedAt: new Date().toISOString(),
              _status: 'published',
            }).catch(() => undefined)
            if (!answer) return
            // an answer that broke off acknowledges nothing
            if (answer.status === 201 && answer.body)
              acknowledged.set(String((answer.body as { doc: { slug: string } }).doc.slug), title)
          }
        }),
      )
      await killed
    }
    const server = await startServer({ dataDir })
    await expectAgreement(server.url, acknowledged)
    await server.stop()
    expect(acknowledged.size).toBeGreaterThan(rounds)
  },
)

/** Every acknowledged save is served by the API, found by search and shown on its page; the index knows no other. */
async function expectAgreement(url: string, acknowledged: Map<string, string>) {
  const stored = await fetch(
    `${url}/api/news?locale=kk&limit=0&pagination=false&select[title]=true&select[slug]=true&where[summary][equals]=${encodeURIComponent('Тексеру жазбасы')}`,
  )
  const { docs } = (await stored.json()) as { docs: { slug: string; title: string }[] }
  const titles = new Map(docs.map((doc) => [doc.slug, doc.title]))
  for (const [slug, title] of acknowledged) expect(titles.get(slug)).toBe(title)

  const found = await fetch(
    `${url}/api/search?q=${encodeURIComponent('Өшірмеңіз')}&kind=news&limit=1`,
  )
  expect(((await found.json()) as { total: number }).total).toBe(docs.length)

  for (const [slug, title] of [...acknowledged].slice(-5)) {
    const page = await fetch(`${url}/kk/news/${slug}/`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain(title)
  }
}
