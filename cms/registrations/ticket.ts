import { createHash, createHmac, randomBytes } from 'node:crypto'
import { getEnvironment, getSecret } from '../../environment.ts'

/** Digits and letters that nobody takes for each other: no 0, 1, I, L, O, U. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

let secret: string | undefined

/**
 * The code of a ticket: worked out from what is stored and the installation's secret, so that the
 * database alone opens no door. Twelve letters of thirty are 58 bits.
 */
export function toCode(ticket: string): string {
  secret ??= getSecret(getEnvironment())
  const bytes = createHmac('sha256', secret).update(`ticket:${ticket}`).digest()
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** As it is written for people: `K7QM-2XTR-9HVB`. */
export const formatCode = (code: string): string => code.match(/.{4}/g)!.join('-')

/** A code as somebody types it, in whatever case and with whatever dashes. */
export const readCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

export const hashCode = (code: string): string => createHash('sha256').update(code).digest('hex')

export function newTicket(): { ticket: string; codeHash: string } {
  const ticket = randomBytes(12).toString('hex')
  return { ticket, codeHash: hashCode(toCode(ticket)) }
}
