/** Endings as cross-script keys, so they are cut the same however the word is typed. */
// prettier-ignore
const kazakhCases = [
  'ndagi', 'ndegi', 'dagi', 'degi', 'tagi', 'tegi', 'nin', 'din', 'tin', 'nda', 'nde', 'nan',
  'nen', 'dan', 'den', 'tan', 'ten', 'men', 'ben', 'pen', 'ga', 'ge', 'ka', 'ke', 'na', 'ne',
  'ni', 'di', 'ti', 'da', 'de', 'ta', 'te',
]
const kazakhPossessives = ['imiz', 'iniz', 'miz', 'niz', 'si', 'im', 'in', 'i']
const kazakhPlurals = ['lar', 'ler', 'dar', 'der', 'tar', 'ter']

// prettier-ignore
const russianEndings = [
  'iami', 'ami', 'ogo', 'omu', 'imi', 'aia', 'uiu', 'iam', 'iah', 'iei', 'am', 'ah', 'ih', 'im',
  'om', 'em', 'ou', 'eu', 'ei', 'oi', 'oe', 'ie', 'iu', 'ia', 'ii', 'a', 'e', 'i', 'o', 'u',
]

/** A shorter beginning would find too much. */
const shortest = 4

/**
 * The beginnings a form of a word shares with its other forms, for text (not for names):
 * мұғалімдерге → мұғалім, учителей → учител. Light on purpose: Kazakh only adds endings, so the
 * beginning of a form is nearly always its lemma.
 */
export function toBeginnings(key: string): string[] {
  if (!/^[a-z]+$/.test(key)) return []
  const withoutCase = cut(key, kazakhCases)
  const withoutPossessive = cut(withoutCase, kazakhPossessives)
  const kazakh = [
    withoutCase,
    cut(withoutCase, kazakhPlurals),
    cut(withoutPossessive, kazakhPlurals),
    cut(key, kazakhPlurals),
  ]
  const beginnings = [cut(key, russianEndings), ...kazakh.map(soften)].filter(
    (each) => each !== key,
  )
  // A beginning of another beginning finds all it would find.
  const unique = [...new Set(beginnings)]
  return unique.filter((each) => !unique.some((other) => other !== each && each.startsWith(other)))
}

/** мектебі is мектеп, орталығы is орталық: the last consonant softens before a vowel. */
function soften(beginning: string): string {
  return beginning.length > shortest && /[bg]$/.test(beginning) ? beginning.slice(0, -1) : beginning
}

function cut(key: string, endings: readonly string[]): string {
  for (const ending of endings) {
    if (key.endsWith(ending) && key.length - ending.length >= shortest) {
      return key.slice(0, -ending.length)
    }
  }
  return key
}
