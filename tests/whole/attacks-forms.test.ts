import { describe, expect, inject, test } from 'vitest'
import { getAccount } from './server.ts'

const server = inject('server')

describe('forms of the site', () => {
  const post = (path: string, body: Record<string, string>, headers: Record<string, string>) =>
    fetch(server.url + path, {
      method: 'POST',
      body: new URLSearchParams(body),
      redirect: 'manual',
      headers,
    })

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['nobody', {}],
  ])('sent by %s sign nobody in or out', async (_name, headers) => {
    const { email, password } = getAccount(server.dataDir, 'member')
    for (const path of ['/kk/sign-in/', '/ru/sign-in/', '/kk/sign-out/']) {
      const answer = await post(path, { email, password }, headers)
      expect(answer.status, path).toBe(403)
      expect(answer.headers.get('set-cookie'), path).toBeNull()
    }
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/%09/evil.example'])(
    'who signs in is not sent to %s',
    async (next) => {
      const { email, password } = getAccount(server.dataDir, 'member')
      const path = `/kk/sign-in/?next=${encodeURIComponent(next)}`
      const answer = await post(path, { email, password }, { origin: server.url })
      expect(answer.status).toBe(303)
      const to = new URL(answer.headers.get('location')!, server.url)
      expect(to.host).toBe(new URL(server.url).host)
      expect(to.pathname).not.toMatch(/^\/[/\\]/)
    },
  )

  test('of a field sent twice one value counts, and it is a text', async () => {
    const { email, password } = getAccount(server.dataDir, 'member')
    const twice = (first: string, second: string) =>
      fetch(`${server.url}/kk/sign-in/`, {
        method: 'POST',
        body: new URLSearchParams([
          ['email', first],
          ['email', second],
          ['password', password],
        ]),
        redirect: 'manual',
        headers: { origin: server.url },
      })
    expect((await twice('nobody@example.kz', email)).status).toBe(303)
    expect((await twice(email, 'nobody@example.kz')).status).toBe(401)
  })

  test('signing out leaves nothing of what was typed on the device', async () => {
    const { email, password } = getAccount(server.dataDir, 'member')
    const signedIn = await post('/kk/sign-in/', { email, password }, { origin: server.url })
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    const out = await post('/kk/sign-out/', {}, { origin: server.url, cookie })
    expect(out.status).toBe(303)
    expect(out.headers.get('clear-site-data')).toBe('"storage"')
    expect(out.headers.get('set-cookie')).toMatch(/^session=;.*Max-Age=0/)
    const after = await fetch(`${server.url}/kk/account/`, {
      headers: { cookie },
      redirect: 'manual',
    })
    expect(after.headers.get('location')).toContain('/kk/sign-in/')
  })

  test('what is for one person is kept by nobody on the way', async () => {
    const { email, password } = getAccount(server.dataDir, 'member')
    const signedIn = await post('/kk/sign-in/', { email, password }, { origin: server.url })
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    for (const path of ['/kk/account/', '/api/users/me', '/kk/people/?x']) {
      const answer = await fetch(server.url + path, { headers: { cookie } })
      expect(answer.headers.get('cache-control'), path).toMatch(/no-store/)
    }
  })
})
