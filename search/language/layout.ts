const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const cyrillicKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю'
/** The number row of the Kazakh keyboard. */
const numberKeys = '2345890-='
const kazakhKeys = 'әіңғүұқөһ'

const toCyrillic = pair(latinKeys, cyrillicKeys)
const toKazakh = new Map([...toCyrillic, ...pair(numberKeys, kazakhKeys)])
const toLatin = new Map([...pair(cyrillicKeys, latinKeys), ...pair(kazakhKeys, numberKeys)])

/**
 * What the same keys would have typed in another layout: `fquthbv` → `айгерим`, `фшпукшь` →
 * `aigerim`. Without the text itself; empty when no key differs.
 */
export function toOtherLayouts(text: string): string[] {
  const lower = text.toLowerCase()
  const layouts = /[a-z]/.test(lower) ? [toCyrillic, toKazakh] : [toLatin]
  const typed = layouts.map((layout) => [...lower].map((key) => layout.get(key) ?? key).join(''))
  return [...new Set(typed)].filter((each) => each !== lower)
}

function pair(from: string, to: string): Map<string, string> {
  const letters = [...to]
  return new Map([...from].map((key, at) => [key, letters[at] as string]))
}
