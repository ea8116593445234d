import { argon2, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's first recommendation for argon2id (2025): 19 MiB, two passes; 37 ms on the machine it was tried on. */
const today = { memory: 19_456, passes: 2, parallelism: 1 }
const length = 32

const derive = promisify(argon2)
const deriveOld = promisify(pbkdf2)

export type StoredPassword = { hash?: string | null | undefined; salt?: string | null | undefined }

/** A password as it is kept: argon2id in the PHC form, its parameters and salt within. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await deriveArgon(password, nonce, today)
  const { memory, passes, parallelism } = today
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${toBase64(nonce)}$${toBase64(tag)}`
}

/** Whether it is the password, and whether it is kept in an older way than today's. */
export async function checkPassword(
  password: string,
  { hash, salt }: StoredPassword,
): Promise<{ right: boolean; outdated: boolean }> {
  if (!hash) {
    // the same work as for somebody who has a password, so that time tells nobody who has
    await deriveArgon(password, randomBytes(16), today)
    return { right: false, outdated: false }
  }
  const modern = parseArgon(hash)
  if (!modern) return { right: await isOldPassword(password, hash, salt ?? ''), outdated: true }
  const tag = await deriveArgon(password, modern.nonce, modern)
  const outdated =
    modern.memory !== today.memory ||
    modern.passes !== today.passes ||
    modern.parallelism !== today.parallelism
  return { right: isSame(tag, modern.tag), outdated }
}

type Parameters = typeof today

const deriveArgon = (password: string, nonce: Buffer, parameters: Parameters) =>
  derive('argon2id', { ...parameters, message: normalize(password), nonce, tagLength: length })

/** The same password typed on another keyboard may be composed of other code points (NIST 800-63B). */
const normalize = (password: string) => Buffer.from(password.normalize('NFKC'))

function parseArgon(hash: string) {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  if (!found) return undefined
  const [memory, passes, parallelism] = found.slice(1, 4).map(Number) as [number, number, number]
  const [nonce, tag] = found.slice(4).map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer]
  return { memory, passes, parallelism, nonce, tag }
}

/** As Payload kept passwords: PBKDF2, 25,000 rounds, and 600,000 in its later versions. */
async function isOldPassword(password: string, hash: string, salt: string): Promise<boolean> {
  const later = 'pbkdf2-sha256-v1:'
  const isLater = hash.startsWith(later)
  const kept = Buffer.from(isLater ? hash.slice(later.length) : hash, 'hex')
  if (kept.length < length) return false
  return isSame(
    await deriveOld(password, salt, isLater ? 600_000 : 25_000, kept.length, 'sha256'),
    kept,
  )
}

const isSame = (one: Buffer, other: Buffer) =>
  one.length === other.length && timingSafeEqual(one, other)
const toBase64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
