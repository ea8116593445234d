import { randomInt } from 'node:crypto'

/** Without letters and digits that are read for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTVWXYZ'

const check = (body: string) =>
  alphabet[[...body].reduce((sum, char, at) => sum + (at + 2) * alphabet.indexOf(char), 0) % 31]!

/** «EU-4K7T-9XQM»: cannot be counted up, and its last sign tells a slip of the pen. */
export function newNumber(): string {
  const body = Array.from({ length: 7 }, () => alphabet[randomInt(31)]).join('')
  const whole = body + check(body)
  return `EU-${whole.slice(0, 4)}-${whole.slice(4)}`
}

/** The number as somebody typed it, in its one form; nothing where a sign is wrong. */
export function parseNumber(given: string): string | undefined {
  const [, first = '', second = '', again = ''] =
    /^\s*EU[-–\s]?([0-9A-Z]{4})[-–\s]?([0-9A-Z]{4})((?:-\d{1,3})?)\s*$/.exec(given.toUpperCase()) ??
    []
  const whole = first + second
  const right = whole && [...whole].every((char) => alphabet.includes(char))
  return right && check(whole.slice(0, 7)) === whole[7]
    ? `EU-${first}-${second}${again}`
    : undefined
}
