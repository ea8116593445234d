import { request } from 'node:http'
import { describe, expect, inject, test } from 'vitest'

const server = inject('server')

/** A request exactly as written: fetch would tidy the address first. */
const getRaw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    request({ hostname, port, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode!, text }))
    })
      .on('error', reject)
      .end()
  })

describe('addresses lead nowhere else', () => {
  test.each([
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc/passwd',
    '/_astro/../../package.json',
    '/kk/%2e%2e/%2e%2e/package.json',
    '/api/media/file/..%2f..%2fdatabase.sqlite',
    '/api/media/file/..%2fdemo-accounts.json',
    '/.git/config',
    '/.env',
    '/.data/secret',
    '/server.ts',
    '/node_modules/payload/package.json',
    '/_astro/',
    '/api/media/file/',
  ])('%s gives no file', async (path) => {
    const { status, text } = await getRaw(path)
    expect(status).toBeGreaterThanOrEqual(300)
    expect(text).not.toMatch(/root:|"password"|SQLite format|"dependencies"|\[core\]|Index of/)
  })

  test.each(['//evil.example/', '/\\evil.example', '/%5cevil.example', '/kk//evil.example'])(
    '%s is not answered with a way to another site',
    async (path) => {
      const response = await fetch(`${server.url}${path}`, { redirect: 'manual' })
      const to = new URL(response.headers.get('location') ?? '/', server.url)
      expect(to.host).toBe(new URL(server.url).host)
    },
  )

  test('a made-up host does not get into the page', async () => {
    const { status, text } = await getRaw('/kk/about/?host', {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    })
    expect(status).toBe(200)
    expect(text).not.toContain('evil.example')
  })
})
