import { toPieces } from './rows.ts'

/** A text as written, what was found in it marked. */
export function Marked({
  text,
  marks,
}: {
  text: string
  marks: readonly (readonly [number, number])[]
}) {
  return toPieces(text, marks).map((piece, at) => (at % 2 ? <mark key={at}>{piece}</mark> : piece))
}
