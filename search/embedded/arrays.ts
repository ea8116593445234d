export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** Something made of objects, lists and typed arrays, with each typed array replaced. */
export function mapArrays(value: unknown, replace: (array: TypedArray) => unknown): unknown {
  if (ArrayBuffer.isView(value)) return replace(value as TypedArray)
  if (Array.isArray(value)) return value.map((each) => mapArrays(each, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapArrays(each, replace)]),
  )
}
