/** A short mark for the value of each field, by which two states of a document are told apart. */
export type Marks = Record<string, string>

/** What changes with every save and so says nothing of the text. */
export const apart: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  '_status',
  'basedOn',
  'editedBy',
])

export function toMarks(doc: Record<string, unknown>): Marks {
  return Object.fromEntries(
    Object.keys(doc)
      .filter((name) => !apart.has(name))
      .map((name) => [name, toMark(doc[name])]),
  )
}

/** Equal for equal values, an empty one in whatever form it comes included (FNV-1a over canonical JSON). */
export function toMark(value: unknown): string {
  let state = 0x811c9dc5
  for (const letter of toCanonicalText(value))
    state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193)
  return (state >>> 0).toString(36)
}

/** Whether two values are equal to the letter, where somebody may want a mark to be: two values can have one mark. */
export const isEqual = (one: unknown, other: unknown): boolean =>
  toCanonicalText(one) === toCanonicalText(other)

const toCanonicalText = (value: unknown): string => JSON.stringify(toCanonical(value)) ?? ''

function toCanonical(value: unknown): unknown {
  if (value === null || value === '') return undefined
  if (Array.isArray(value)) return value.length > 0 ? value.map(toCanonical) : undefined
  if (typeof value !== 'object') return value
  const kept = Object.entries(value)
    .map(([name, inner]) => [name, toCanonical(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
