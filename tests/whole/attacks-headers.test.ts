import { describe, expect, inject, test } from 'vitest'
import { findPageTypes } from './page-types.ts'

const server = inject('server')

describe('other sites', () => {
  const elsewhere = { origin: 'https://evil.example' }

  test('do not read what we answer, whoever asks by their pages', async () => {
    for (const path of ['/api/users/me', '/api/profiles?limit=1', '/api/search?q=a', '/kk/']) {
      const { headers } = await fetch(server.url + path, { headers: elsewhere })
      expect(headers.get('access-control-allow-origin'), path).toBe(null)
      expect(headers.get('access-control-allow-credentials'), path).toBe(null)
      const asked = await fetch(server.url + path, {
        method: 'OPTIONS',
        headers: { ...elsewhere, 'access-control-request-method': 'PATCH' },
      })
      expect(asked.headers.get('access-control-allow-origin'), path).toBe(null)
    }
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    'nobody answers %s where it means nothing',
    async (method) => {
      for (const path of ['/kk/', '/kk/news/', '/api/search', '/healthz', '/robots.txt']) {
        const { status } = await fetch(server.url + path, {
          method,
          headers: { origin: server.url },
        })
        expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400)
        expect(status, `${method} ${path}`).toBeLessThan(500)
      }
    },
  )
})

describe('protecting headers', () => {
  test('every page, rendered and stored', async () => {
    const paths = await findPageTypes(server.url)
    for (const path of [...paths, ...paths]) {
      const { headers } = await fetch(`${server.url}/kk${path}`)
      const policy = headers.get('content-security-policy')
      expect(policy, path).toContain("script-src 'self'")
      expect(policy, path).not.toMatch(/unsafe-(inline|eval)/)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('x-frame-options'), path).toBe('SAMEORIGIN')
      expect(headers.get('referrer-policy'), path).toBe('same-origin')
    }
  })

  test('data and files may do nothing at all', async () => {
    const listed = await fetch(`${server.url}/api/media?limit=1&depth=0`)
    const { docs } = (await listed.json()) as { docs: { url: string }[] }
    for (const path of ['/api/search?q=a', '/api/media?limit=1', docs[0]!.url]) {
      const { status, headers } = await fetch(server.url + path)
      expect(status, path).toBe(200)
      expect(headers.get('content-security-policy'), path).toBe(
        "default-src 'none'; frame-ancestors 'none'; sandbox",
      )
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    }
  })

  test('nothing says which programs and versions answer', async () => {
    for (const path of [
      '/kk/',
      '/kk/people/?x',
      '/api/news?limit=1',
      '/admin/logout',
      '/healthz',
    ]) {
      const { headers } = await fetch(server.url + path, { redirect: 'manual' })
      for (const name of ['server', 'x-powered-by', 'x-astro-version', 'via'])
        expect(headers.get(name), `${path} ${name}`).toBe(null)
    }
  })

  test('the scripts of the admin carry a nonce of their own', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => {
        const { headers } = await fetch(`${server.url}/admin/logout`, { redirect: 'manual' })
        return /script-src [^;]*'nonce-([^']+)'/.exec(headers.get('content-security-policy')!)?.[1]
      }),
    )
    // 16 bytes from the system's generator, others at every answer
    for (const nonce of policies) expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(policies[0]).not.toBe(policies[1])
  })
})
