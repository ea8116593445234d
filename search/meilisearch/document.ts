import { findText, locales, type SearchDocument, toStored } from '../document.ts'
import { facetNames } from '../facets.ts'
import { toCollationKey } from '../language/collation.ts'
import { toWeak } from '../language/fold.ts'
import { toOwnTime } from '../period.ts'
import { field } from '../strength.ts'
import { eachTerm, toNameLength } from '../terms.ts'
import { toRawToken, toServerId, toSortText } from './ascii.ts'
import { attribute, toFacetAttribute, toSortAttribute } from './attributes.ts'

/** A row of the index, by attribute. */
export type Row = Record<string, unknown> & { id: string }

/** What the server keeps of a hit for us. */
export type Kept = {
  id: string
  /** A StoredDocument as JSON: one text, so that nothing in it is indexed. */
  stored: string
  /** Words of names and places as `key raw letters fields`, to tell how near an answer is. */
  terms: string[]
  length: number
}

export function toRow(document: SearchDocument): Row {
  const words = { names: new Set<string>(), places: new Set<string>(), body: new Set<string>() }
  const marks = new Set<string>()
  const raws = new Set<string>()
  const shown = new Map<string, { letters: string; fields: number }>()
  eachTerm(document, ({ key, raw, letters }, fields) => {
    const isWord = raw !== ''
    if (!isWord) marks.add(key)
    for (const name of ['names', 'places', 'body'] as const) {
      if (isWord && fields & field[name]) words[name].add(key)
    }
    if (!(fields & (field.names | field.places))) return
    const name = `${key} ${raw}`
    shown.set(name, { letters, fields: (shown.get(name)?.fields ?? 0) | fields })
    const weak = isWord && toWeak(key)
    if (weak) marks.add(`%${weak}`)
    if (isWord && fields & field.names) raws.add(toRawToken(raw))
  })
  return {
    id: toServerId(document.id),
    stored: JSON.stringify(toStored(document)),
    terms: [...shown].map(([name, { letters, fields }]) => `${name} ${letters} ${fields}`),
    [attribute.raw]: [...raws],
    [attribute.names]: [...words.names],
    [attribute.places]: [...words.places],
    [attribute.body]: [...words.body],
    [attribute.marks]: [...marks],
    [attribute.kinds]: document.kinds,
    [attribute.audience]: document.audience,
    [attribute.superseded]: document.supersededFor ?? null,
    [attribute.at]: toTime(document.dates.at),
    [attribute.closesAt]: toTime(document.dates.closesAt),
    [attribute.ownTime]: toKept(toOwnTime(document.dates)),
    [attribute.length]: toNameLength(document),
    ...Object.fromEntries([...toFacets(document), ...toSortTexts(document)]),
  }
}

function toFacets({ facets }: SearchDocument): [string, string[]][] {
  return facetNames.map((name) => [toFacetAttribute(name), facets[name] ?? []])
}

function toSortTexts({ title }: SearchDocument): [string, string][] {
  return locales.map((locale) => {
    const text = findText(title, locale)?.text ?? ''
    return [toSortAttribute(locale), toSortText(toCollationKey(text, locale))]
  })
}

function toTime(date: string | undefined): number | null {
  return toKept(date ? Date.parse(date) : Number.NaN)
}

const toKept = (time: number): number | null => (Number.isNaN(time) ? null : time)
