import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccountsWorld } from '../cms/accounts/world.ts'

/*
 * The server fetches nothing from an address that somebody sends: it stands where others cannot reach,
 * beside a database and the cloud's own services.
 */

let world: Awaited<ReturnType<typeof openAccountsWorld>>
let inside: string
const asked: string[] = []
const server = createServer((req, res) => {
  asked.push(req.url!)
  res.writeHead(200, { 'content-type': 'image/png' }).end('secret')
})
beforeAll(async () => {
  world = await openAccountsWorld()
  await world.createUser('editor@example.kz', { roles: ['editor'] })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  inside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await world.close()
})

test('a picture is uploaded, not fetched from an address inside', async () => {
  // the witness would see it
  await fetch(`${inside}/witness`)
  const { token } = await world.signIn('editor@example.kz')
  const as = { authorization: `Bearer ${token}` }
  const edits = { widthInPixels: 9, heightInPixels: 9, crop: { x: 0, y: 0, width: 9, height: 9 } }
  for (const url of [`${inside}/a.png`, `${inside.replace('127.0.0.1', 'localhost')}/b.png`]) {
    const data = { alt: 'Сурет', shows: 'nobody', filename: 'a.png', url, mimeType: 'image/png' }
    for (const query of ['', '?uploadEdits[widthInPixels]=9&uploadEdits[heightInPixels]=9']) {
      const made = await world.ask('POST', `/api/media${query}`, as, {
        ...data,
        uploadEdits: edits,
      })
      expect(made.status, JSON.stringify(made.body)).toBe(400)
    }
    const pasted = await world.ask('GET', `/api/media/paste-url?src=${encodeURIComponent(url)}`, as)
    expect(pasted.status).toBeGreaterThanOrEqual(400)
  }
  expect(asked).toEqual(['/witness'])
})
