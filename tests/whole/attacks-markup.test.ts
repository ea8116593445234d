import { beforeAll, expect, inject, test } from 'vitest'
import { signIn } from './server.ts'

/* What people write comes out as letters, wherever it is shown. */

const server = inject('server')
const mark = '<script>alert(7)</script><img src=x onerror=alert(7)>"\'</script>'
const slug = `belgi-${Date.now()}`
const get = async (path: string) => (await fetch(server.url + path)).text()
/** Without what stands quoted in attributes, where only a quote could do harm: it would end them. */
const outside = (html: string) => html.replace(/="[^"]*"/g, '=""')
/** Signs that would begin an element or end a script. */
const raw = /<script>alert|<img src=x|<\/script><img/

beforeAll(async () => {
  const editor = await signIn(server, 'editor')
  const made = await editor('POST', '/api/news?locale=kk', {
    title: `Белгі ${mark}`,
    slug,
    summary: `Мәтін ${mark}`,
    publishedAt: new Date(Date.now() - 1000).toISOString(),
    _status: 'published',
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
})

test.each([
  ['its page, with its structured data', `/kk/news/${slug}/?x`],
  ['a list', '/kk/news/?x'],
  ['the feed', '/kk/news/rss.xml?x'],
  ['a list of found ones', '/kk/search/?q=белгі'],
])('a text of an editor in %s', async (_, path) => {
  await expect.poll(() => get(path), { timeout: 10_000 }).toContain('alert(7)')
  expect(outside(await get(path))).not.toMatch(raw)
})

test.each([
  `/kk/search/?q=${encodeURIComponent(mark)}`,
  `/kk/people/?q=${encodeURIComponent(mark)}&region=${encodeURIComponent(mark)}`,
  `/kk/sign-in/?next=${encodeURIComponent(`/${mark}`)}`,
  `/kk/sign-up/?who=${encodeURIComponent(mark)}`,
  `/kk/sign-in/card/?code=${encodeURIComponent(mark)}`,
  `/kk/guardian/?token=${encodeURIComponent(mark)}`,
  `/kk/reset/?token=${encodeURIComponent(mark)}`,
  `/kk/${encodeURIComponent(mark)}/`,
])('what stands in the address: %s', async (path) => {
  expect(outside(await get(path))).not.toMatch(raw)
})

test('what was typed into a form that comes back', async () => {
  const answer = await fetch(`${server.url}/kk/sign-in/`, {
    method: 'POST',
    body: new URLSearchParams({ email: mark, password: 'x' }),
    headers: { origin: server.url },
  })
  expect(answer.status).toBe(401)
  const text = await answer.text()
  expect(text).toContain('alert(7)')
  expect(outside(text)).not.toMatch(raw)
})
