import { createHash } from 'node:crypto'

/** JSON in one form only: keys in order, no space, nothing undefined. */
export function toCanonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonical).join(',')}]`
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${toCanonical(each)}`)
      .join(',')}}`
  return JSON.stringify(value ?? null)
}

export const hashOf = (value: unknown): string =>
  createHash('sha256').update(toCanonical(value)).digest('hex')
