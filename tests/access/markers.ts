/** The document; its number is known once it is stored. */
export type Site = { collection: string; id: number }

/** A value that stands nowhere else: whoever reads it has read this field of this document. */
export type Marker = {
  site: Site
  field: string
  /** Of a text that is there once per language. */
  locale?: string
  /** Of a text that only a version holds, not the document itself. */
  version?: true
}

const base = 36 ** 7
const words = /mk[0-9a-z]{7}q/g
const numbers = /(?<!\d)7[0-9]{8}(?!\d)/g
const birthdays = /(?<![0-9])(?:19[3-9]|201)[0-9]-[01][0-9]-[0-3][0-9](?![0-9T])/g
const moments = /20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-9:]{8}\.[0-9]{3}Z/g

/** Hands out markers and finds them again in whatever is answered. */
export function createMarkers() {
  const known = new Map<string, Marker>()
  let count = 0
  let days = 0
  const next = () => (count += 1)
  const keep = <Value extends string | number>(value: Value, marker: Marker): Value => {
    known.set(String(value), marker)
    return value
  }
  return {
    known,
    count: next,
    /** Twelve letters and digits, without a meaning in any language. */
    word: (marker: Marker) =>
      keep(`mk${((next() * 2_654_435_761) % base).toString(36).padStart(7, '0')}q`, marker),
    number: (marker: Marker) => keep(700_000_000 + next() * 7, marker),
    /** `year` decides whether it is past; the moment is one that nothing else has. */
    moment: (marker: Marker, year: number) =>
      keep(new Date(Date.UTC(year, 2, 1) + next() * 61_007).toISOString(), marker),
    /** A day of birth; the year decides whether somebody is of age. */
    day: (marker: Marker, year: number) =>
      keep(
        new Date(Date.UTC(year, 0, 1) + (days += 1) * 86_400_000).toISOString().slice(0, 10),
        marker,
      ),
    /** Every marker in a text, each once. */
    findIn(text: string): { value: string; marker: Marker }[] {
      const found = [
        ...new Set(
          [words, numbers, birthdays, moments].flatMap((pattern) =>
            [...text.matchAll(pattern)].map(([value]) => value),
          ),
        ),
      ]
      return found.flatMap((value) => {
        const marker = known.get(value)
        return marker ? [{ value, marker }] : []
      })
    },
  }
}

export type Markers = ReturnType<typeof createMarkers>
