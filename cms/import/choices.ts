import { locales } from '../../search/document.ts'
import { term } from '../../search/vocabulary/labels.ts'
import { vocabulary, type Term } from '../../search/vocabulary/values.ts'
import accepted from './accepted.json' with { type: 'json' }

type List = 'profileKind' | 'settlementType' | 'field' | 'language' | 'visibility'

const normalize = (word: string) =>
  word
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s_-]+/g, ' ')
    .replace(/\.$/, '')

function tableOf(list: List): Map<string, string> {
  const labels = vocabulary[list].flatMap((value) => [
    [value, value] as const,
    ...locales.map((locale) => [term(list, value, locale), value] as const),
  ])
  return new Map(
    [...Object.entries(accepted[list]), ...labels].map(([word, value]) => [normalize(word), value]),
  )
}

const tables: Record<List, Map<string, string>> = {
  profileKind: tableOf('profileKind'),
  settlementType: tableOf('settlementType'),
  field: tableOf('field'),
  language: tableOf('language'),
  visibility: tableOf('visibility'),
}
const yes = new Map<string, boolean>(Object.entries(accepted.yes))

/** The value of a closed list that is written as its id or as a word in Kazakh, Russian or English. */
export const findChoice = <Name extends List>(list: Name, word: string) =>
  tables[list].get(normalize(word)) as Term<Name> | undefined

export const findYesOrNo = (word: string): boolean | undefined => yes.get(word.trim().toLowerCase())
