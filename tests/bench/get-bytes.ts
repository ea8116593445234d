import { get } from 'node:http'

/** The bytes of an answer just as they come over the wire, not unpacked. */
export function getBytes(url: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (res) => {
      if (res.statusCode !== 200) return reject(new Error(`${url}: ${res.statusCode}`))
      const sent = res.headers['content-encoding'] ?? 'identity'
      if (sent !== encoding) return reject(new Error(`${url}: ${sent} instead of ${encoding}`))
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => resolve(Buffer.concat(chunks)))
      res.on('error', reject)
    }).on('error', reject)
  })
}
