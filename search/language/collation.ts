type Locale = 'kk' | 'ru' | 'en'

const cyrillic = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'
const first = 0x21

/**
 * A string whose plain comparison is the alphabetical order: half a million names are sorted by it
 * in a second, where a collator needs half a minute. The reader's own alphabet comes first.
 */
export function toCollationKey(text: string, locale: Locale): string {
  const places = locale === 'en' ? latinFirst : cyrillicFirst
  let key = ''
  let gap = false
  for (const letter of text.toLowerCase()) {
    let place = places.get(letter)
    if (place === undefined) {
      const base = letter.normalize('NFD')[0] as string
      place = places.get(base)
      if (place === undefined && /[\p{L}\p{N}]/u.test(base)) place = base
    }
    if (place === undefined) {
      gap = gap || (key !== '' && !/\p{M}/u.test(letter))
      continue
    }
    if (gap) key += ' '
    gap = false
    key += place
  }
  return key
}

const cyrillicFirst = toPlaces('0123456789' + cyrillic + latin)
const latinFirst = toPlaces('0123456789' + latin + cyrillic)

function toPlaces(alphabet: string): Map<string, string> {
  return new Map([...alphabet].map((letter, at) => [letter, String.fromCharCode(first + at)]))
}
