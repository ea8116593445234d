/**
 * The id of a relation, whether or not its document has been read. `Id` is what the caller knows of
 * it: by default a number, or null where there is none.
 */
export const idOf = <Id = number | null>(value: unknown): Id =>
  (value && typeof value === 'object' ? (value as { id: unknown }).id : value) as Id
