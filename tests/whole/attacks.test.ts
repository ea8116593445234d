import { request } from 'node:http'
import { connect } from 'node:net'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { getAccount } from './server.ts'
import { findPageTypes } from './page-types.ts'

const server = inject('server')
let send: Awaited<ReturnType<typeof upload>>
/** Of requests that begin with these tests and do not end: when the server closed them, in s. */
let slow: Promise<number>[]
beforeAll(async () => {
  slow = [holdOn(''), holdOn('GET /kk/ HTTP/1.1\r\nhost: a\r\n')]
  send = await upload()
})

function holdOn(beginning: string): Promise<number> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  const began = performance.now()
  socket.on('error', () => undefined).write(beginning)
  const sending = setInterval(() => beginning && socket.write('x-slow: y\r\n'), 1000)
  return new Promise((resolve) =>
    socket
      .on('close', () => {
        clearInterval(sending)
        resolve((performance.now() - began) / 1000)
      })
      .resume(),
  )
}

/** Uploads bytes as an editor would; gives the status and what was stored. */
async function upload() {
  const { email, password } = getAccount(server.dataDir, 'editor')
  const answer = await fetch(`${server.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const { token } = (await answer.json()) as { token: string }
  return async (name: string, type: string, bytes: Uint8Array | string) => {
    const form = new FormData()
    form.set('file', new Blob([bytes as BlobPart], { type }), name)
    form.set('_payload', JSON.stringify({ alt: 'Сынақ суреті', shows: 'nobody' }))
    const response = await fetch(`${server.url}/api/media?locale=kk`, {
      method: 'POST',
      headers: { authorization: `JWT ${token}` },
      body: form,
    })
    const body = (await response.json()) as { doc?: Stored }
    return { status: response.status, doc: body.doc }
  }
}
type Stored = { filename: string; mimeType: string; url: string }

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

const html = '<!doctype html><script>alert(1)</script>'
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

describe('uploads are judged by what they are', () => {
  test.each([
    ['a page called a picture', 'face.png', 'image/png', html],
    ['a page', 'page.html', 'text/html', html],
    ['a drawing that can run scripts', 'drawing.svg', 'image/svg+xml', svg],
    ['a drawing called a picture', 'drawing.png', 'image/png', svg],
    ['a page behind the first bytes of a picture', 'face.gif', 'image/gif', `GIF89a/*${html}*/`],
    ['a document that runs a script', 'paper.pdf', 'application/pdf', activePdf()],
  ])('%s is refused', async (_, name, type, bytes) => {
    const { status } = await send(name, type, bytes)
    expect(status).toBe(400)
  })

  test('a picture with a page behind it is stored without the page, and without its place', async () => {
    const picture = await sharp({
      create: { width: 30, height: 20, channels: 3, background: '#0a7' },
    })
      .withExif({ IFD3: { GPSLatitude: '43/1 15/1 0/1' } })
      .jpeg()
      .toBuffer()
    const { status, doc } = await send(
      'place.jpg',
      'image/jpeg',
      Buffer.concat([picture, Buffer.from(html)]),
    )
    expect(status).toBe(201)
    const stored = Buffer.from(await (await fetch(new URL(doc!.url, server.url))).arrayBuffer())
    expect(stored.includes('<script>')).toBe(false)
    expect((await sharp(stored).metadata()).exif).toBeUndefined()
  })

  test('a name that climbs out of the folder stays in it', async () => {
    const picture = await sharp({
      create: { width: 9, height: 9, channels: 3, background: '#07a' },
    })
      .png()
      .toBuffer()
    const { status, doc } = await send('../../../climbed.png', 'image/png', picture)
    expect(status).toBe(201)
    expect(doc!.filename).toMatch(/^[^/\\]+$/)
  })
})

describe('what comes in is limited', () => {
  test('more than 2 MB of data is refused', async () => {
    const response = await fetch(`${server.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'a'.repeat(2_200_000) }),
    }).catch(() => ({ status: 413 }))
    expect(response.status).toBe(413)
  })
})

test('a request that says it brings something and does not is answered', async () => {
  const headers = { 'content-type': 'application/json' }
  for (const path of ['/api/news?limit=1', '/api/users/me', '/api/search?q=a'])
    expect((await fetch(server.url + path, { headers })).status, path).toBe(200)
})

describe('addresses lead nowhere else', () => {
  test.each([
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc/passwd',
    '/_astro/../../package.json',
    '/kk/%2e%2e/%2e%2e/package.json',
    '/api/media/file/..%2f..%2fdatabase.sqlite',
    '/api/media/file/..%2fdemo-accounts.json',
  ])('%s gives no file', async (path) => {
    const { status, text } = await getRaw(path)
    expect(status).toBeGreaterThanOrEqual(300)
    expect(text).not.toMatch(/root:|"password"|SQLite format|"dependencies"/)
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
    const { text } = await getRaw('/kk/about/?host', {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    })
    expect(text).not.toContain('evil.example')
  })
})

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
    const { headers } = await fetch(`${server.url}/api/search?q=a`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('the scripts of the admin carry a nonce of their own', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => {
        const { headers } = await fetch(`${server.url}/admin/logout`, { redirect: 'manual' })
        return /script-src [^;]*'nonce-([^']+)'/.exec(headers.get('content-security-policy')!)?.[1]
      }),
    )
    expect(policies[0]).toBeTruthy()
    expect(policies[0]).not.toBe(policies[1])
  })
})

test('requests whose head does not end are closed, by this server too', async () => {
  for (const after of await Promise.all(slow)) {
    expect(after).toBeGreaterThan(15)
    expect(after).toBeLessThan(45)
  }
})

function activePdf() {
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
xref
0 3
trailer<</Root 1 0 R/Size 3>>
startxref
0
%%EOF`
}
