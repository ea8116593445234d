import { createHash } from 'node:crypto'
import type { Settings, Synonyms } from 'meilisearch'
import { locales } from '../document.ts'
import { facetNames } from '../facets.ts'
import { fingerprint } from '../fingerprint.ts'
import { toKey } from '../language/fold.ts'
import { placeNames, programmeNames } from '../language/places.ts'
import { toWords } from '../language/words.ts'
import { forgivenFrom } from '../plan.ts'
import { attribute, toFacetAttribute, toSortAttribute } from './attributes.ts'

/** Raised when what is sent to the server, or how, changes. */
const formatVersion = 2

const equality = { equality: true, comparison: false }
const facetAttributes = facetNames.map(toFacetAttribute)
const sortAttributes = locales.map(toSortAttribute)

/** How the server keeps an index. What is not said here has the server's default. */
export const settings: Settings = {
  /** In order of weight. */
  searchableAttributes: [attribute.raw, attribute.names, attribute.places, attribute.body],
  filterableAttributes: [
    {
      // Their values are the dictionary that misspelt words are looked up in.
      attributePatterns: [attribute.names, attribute.places],
      features: { facetSearch: true, filter: equality },
    },
    {
      attributePatterns: [
        attribute.body,
        attribute.marks,
        attribute.kinds,
        attribute.audience,
        attribute.superseded,
        'id',
        ...facetAttributes,
      ],
      features: { facetSearch: false, filter: equality },
    },
    {
      attributePatterns: [attribute.closesAt, attribute.ownTime],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    },
  ],
  sortableAttributes: [attribute.at, attribute.closesAt, attribute.length, ...sortAttributes],
  /** Keys are looked for, never shown. */
  displayedAttributes: [
    'id',
    'stored',
    'terms',
    attribute.length,
    'cursor',
    'fingerprint',
    'built',
  ],
  /** Names may come in any order, so nearness of words says nothing. */
  rankingRules: ['words', 'typo', 'attributeRank', 'exactness', 'wordPosition', 'sort'],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: forgivenFrom.one, twoTypos: forgivenFrom.two },
    disableOnAttributes: [attribute.raw, attribute.body],
    disableOnNumbers: true,
  },
  /** Else short keys are taken for German and cut in two. */
  localizedAttributes: [{ attributePatterns: ['k_*'], locales: ['eng'] }],
  synonyms: toSynonyms([...placeNames, ...programmeNames]),
  /** Totals are exact up to here; the defaults are 1,000 hits and 100 values. */
  pagination: { maxTotalHits: 10_000_000 },
  faceting: { maxValuesPerFacet: 1000, sortFacetValuesBy: { '*': 'count' } },
  proximityPrecision: 'byAttribute',
}

/** Stamped into the index; `source` names the database it was filled from. */
export function toIndexFingerprint(source: string): string {
  return createHash('sha256')
    .update(JSON.stringify([formatVersion, fingerprint, settings, source]))
    .digest('hex')
    .slice(0, 16)
}

/** Names of one word that stand for each other, by key: `uralsk` and `oral`. */
function toSynonyms(groups: readonly (readonly string[])[]): NonNullable<Synonyms> {
  const synonyms = new Map<string, Set<string>>()
  for (const names of groups) {
    const words = names.map(toWords).filter((each) => each.length === 1)
    const keys = new Set(words.map(([word]) => toKey(word?.text ?? '')))
    for (const key of keys) {
      const others = [...keys].filter((other) => other !== key)
      if (others.length) synonyms.set(key, (synonyms.get(key) ?? new Set()).union(new Set(others)))
    }
  }
  return Object.fromEntries([...synonyms].map(([key, others]) => [key, [...others]]))
}
