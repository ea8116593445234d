/** A word as it stands in a text: `text.slice(start, end) === word.text`. */
export type Word = { text: string; start: number; end: number }

const other = 0
/** A letter of any script or a digit: begins a word. */
const letter = 1
/** Belongs to the letter before it. */
const mark = 2
/** Within a word only: Gul'nar, s'yn'g'ys. */
const apostrophe = 3

// Latin, Cyrillic and Arabic are looked up; what is beyond is asked of the regular expressions.
const lookedUp = Uint8Array.from({ length: 0x700 }, (_, code) =>
  classify(String.fromCharCode(code)),
)

/**
 * The words of a text, with their places. Knows every script; never throws. A hyphen parts words:
 * Нұр-Сұлтан is two, and is joined again by whoever needs it joined.
 */
export function toWords(text: string): Word[] {
  const words: Word[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    if (classAt(text, at) !== letter) {
      at += unitsAt(text, at)
      continue
    }
    const start = at
    at += unitsAt(text, at)
    while (at < length) {
      const code = text.charCodeAt(at)
      const here = code < lookedUp.length ? lookedUp[code] : classAt(text, at)
      if (here === letter || here === mark) {
        at += code < lookedUp.length ? 1 : unitsAt(text, at)
      } else if (here === apostrophe && at + 1 < length && classAt(text, at + 1) === letter) at++
      else break
    }
    words.push({ text: text.slice(start, at), start, end: at })
  }
  return words
}

/** Whether two neighbouring words are one hyphenated word: Усть-Каменогорск, Нұр-Сұлтан. */
export function isHyphenated(text: string, before: Word, after: Word): boolean {
  return after.start === before.end + 1 && '-‐‑–'.includes(text[before.end] as string)
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < lookedUp.length) return lookedUp[code] as number
  return classify(String.fromCodePoint(text.codePointAt(at) as number))
}

function classify(one: string): number {
  if (/[\p{L}\p{N}]/u.test(one)) return letter
  if (/\p{M}/u.test(one)) return mark
  return "'’ʼ‘`´ʹ".includes(one) ? apostrophe : other
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1
}
