import { randomInt } from 'node:crypto'

/** No sign that is taken for another: codes are typed from paper. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const groupLength = 5

/** Of a class or circle, with the number of the pupil behind it: `7KQ4X-12`. */
export const newGroupCode = () =>
  Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('')

export const toCardCode = (group: string, number: number) =>
  `${group}-${String(number).padStart(2, '0')}`

/** What was typed as the card has it: with or without the dash, in small letters. */
export function parseCode(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z\d]/g, '')
  return `${signs.slice(0, groupLength)}-${signs.slice(groupLength)}`
}

/** Six digits; not all alike, nor in a row, since those are tried first. */
export function newPin(): string {
  for (;;) {
    const pin = String(randomInt(1_000_000)).padStart(6, '0')
    if (!/^(\d)\1+$/.test(pin) && !'01234567890 09876543210'.includes(pin)) return pin
  }
}
