/** A list as the server seals it (cms/registrations/door-list.ts), all in base64. */
export interface Sealed {
  salt: string
  iv: string
  iterations: number
  data: string
}

export interface Entry {
  /** The hash of the ticket's code. */
  entry: string
  name: string
  attended: boolean
}

const toBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

/** A code as somebody types it, in whatever case and with whatever dashes. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** The entries by their hashes, or nothing where the code is not the right one. */
export async function unseal(
  sealed: Sealed,
  code: string,
): Promise<Map<string, Entry> | undefined> {
  const word = new TextEncoder().encode(readCode(code))
  const material = await crypto.subtle.importKey('raw', word, 'PBKDF2', false, ['deriveKey'])
  const { salt, iv, iterations, data } = sealed
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: toBytes(salt), iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  )
  const opened = await crypto.subtle
    .decrypt({ name: 'AES-GCM', iv: toBytes(iv) }, key, toBytes(data))
    .catch(() => undefined)
  if (!opened) return undefined
  const entries = JSON.parse(new TextDecoder().decode(opened)) as Entry[]
  return new Map(entries.map((entry) => [entry.entry, entry]))
}

/** By which a ticket is found in the list: the code itself is on no phone but its owner's. */
export async function hashCode(code: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(readCode(code)))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
