import { request } from 'node:http'
import { connect } from 'node:net'
import sharp from 'sharp'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { getAccount } from './server.ts'

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
    const body = (await response.json()) as { doc?: Stored; errors?: { message: string }[] }
    return { status: response.status, doc: body.doc, message: body.errors?.[0]?.message ?? '' }
  }
}
type Stored = { filename: string; mimeType: string; url: string }

const activePdf = () => toPdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>')
const plainPdf = () => toPdf('')

function toPdf(catalog: string) {
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R${catalog}>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
xref
0 3
trailer<</Root 1 0 R/Size 3>>
startxref
0
%%EOF`
}

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

  test('a document is handed out as a download that may do nothing', async () => {
    const { status, doc } = await send('plan.pdf', 'application/pdf', plainPdf())
    expect(status).toBe(201)
    const { headers } = await fetch(new URL(doc!.url, server.url))
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a copy of an identity document is refused, with an explanation', async () => {
    for (const name of ['жеке куәлік.pdf', 'passport.pdf']) {
      const { status, message } = await send(name, 'application/pdf', plainPdf())
      expect(status, name).toBe(400)
      expect(message, name).toMatch(/жеке куәлік|құжат/i)
    }
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

/** What is answered to a request that says it brings so many bytes, before it brings any. */
const announce = (path: string, method: string, length: number) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const headers = { 'content-length': length, origin: server.url }
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      resolve(response.statusCode!)
      asking.destroy()
    }).on('error', reject)
    asking.flushHeaders()
  })

describe('what comes in is limited', () => {
  test.each([
    ['/kk/sign-in/', 'POST'],
    ['/kk/account/applications/EU-2222-2222/files.json?id=1&offset=0', 'PUT'],
    ['/admin', 'POST'],
    ['/first-administrator', 'POST'],
    ['/api/media', 'POST'],
  ])('nothing larger than 20 MB is waited for: %s', async (path, method) => {
    expect(await announce(path, method, 21 * 1_048_576)).toBe(413)
  })

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

test('requests whose head does not end are closed, by this server too', async () => {
  for (const after of await Promise.all(slow)) {
    expect(after).toBeGreaterThan(15)
    expect(after).toBeLessThan(45)
  }
})
