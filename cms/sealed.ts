import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { getEnvironment, getSecret } from '../environment.ts'

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

const keys = new Map<string, Buffer>()

/** A key of its own for this use, so that nothing sealed for one is opened for another. */
function getKey(use: string): Buffer {
  const secret = getSecret(getEnvironment())
  const known = keys.get(`${use} ${secret}`)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', secret, '', `sealed ${use}`, 32))
  keys.set(`${use} ${secret}`, key)
  return key
}

/**
 * What must be read again by the server, but by nobody who only has the database: AES-256-GCM under a
 * key made of the server's secret. Base64 of nonce, text and tag.
 */
export function seal(use: string, value: unknown): string {
  const nonce = randomBytes(nonceLength)
  const sealing = createCipheriv(cipher, getKey(use), nonce)
  const text = Buffer.concat([sealing.update(JSON.stringify(value), 'utf8'), sealing.final()])
  return Buffer.concat([nonce, text, sealing.getAuthTag()]).toString('base64')
}

/** The value again; nothing where it was altered, or sealed with another secret or for another use. */
export function unseal<Value>(use: string, sealed: string): Value | undefined {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < nonceLength + tagLength) return undefined
  const opening = createDecipheriv(cipher, getKey(use), bytes.subarray(0, nonceLength))
  opening.setAuthTag(bytes.subarray(-tagLength))
  try {
    const text = Buffer.concat([
      opening.update(bytes.subarray(nonceLength, -tagLength)),
      opening.final(),
    ])
    return JSON.parse(text.toString('utf8')) as Value
  } catch {
    return undefined
  }
}

/** What a short secret is known by, without being kept: nobody who only has the database can try them all. */
export const mark = (use: string, text: string): string =>
  createHmac('sha256', getKey(use)).update(text).digest('base64url')
