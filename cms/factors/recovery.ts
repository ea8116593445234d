import { randomInt } from 'node:crypto'
import { mark } from '../sealed.ts'

const howMany = 10
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** Codes for the day the phone is lost, to be written down: `x4k7m-9pq2r`. */
export function newRecoveryCodes(): string[] {
  const five = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: howMany }, () => `${five()}-${five()}`)
}

/** As a code is kept: whoever has the database cannot try codes without the server's secret. */
export const toMark = (code: string) =>
  mark('recovery', code.toLowerCase().replace(/[^a-z\d]/g, ''))
