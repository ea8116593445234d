import type { Localized, SearchDocument } from '../../search/document.ts'
import { locales } from '../../search/document.ts'
import type { Region } from '../payload-types.ts'
import type { Honours } from './honours.ts'

export type FoundContext = {
  region: (value: unknown) => RegionNames | undefined
  /** What a person has won, as far as a visitor may know it. */
  honours: (profile: number | string) => Honours
  now: Date
}

/** What the index needs to know of a region. */
export type RegionNames = { code: string; names: string[]; name: Localized }

/** How a document of a collection, read with `locale: 'all'`, is found; nothing when it is not to be found at all. */
export type Found<Doc = never> = (
  doc: Doc,
  context: FoundContext,
) => Omit<SearchDocument, 'id' | 'audience'> | undefined

/** All languages of a localized value read with `locale: 'all'`; empty ones left out. */
export function toLocalized(value: unknown): Localized {
  if (!value || typeof value !== 'object') return {}
  const texts = value as Localized
  return Object.fromEntries(
    locales.flatMap((locale) => (texts[locale] ? [[locale, texts[locale]]] : [])),
  )
}

export const textsOf = (...values: unknown[]): string[] =>
  values
    .flatMap((value) => (typeof value === 'string' ? [value] : Object.values(toLocalized(value))))
    .filter(Boolean)

/** The words of a formatted text, in all its languages. */
export const wordsOf = (value: unknown): string[] =>
  value && typeof value === 'object' ? Object.values(value).map(plainText).filter(Boolean) : []

function plainText(node: unknown): string {
  if (!node || typeof node !== 'object') return ''
  const { root, children, text } = node as { root?: unknown; children?: unknown[]; text?: string }
  if (root) return plainText(root)
  if (typeof text === 'string') return text
  return (children ?? []).map(plainText).filter(Boolean).join(' ')
}

export const toRegionNames = (region: Region): RegionNames => ({
  code: region.code,
  name: toLocalized(region.shortName ?? region.name),
  names: [
    ...textsOf(region.name, region.shortName, region.administrativeCentre),
    ...(region.otherNames ?? []),
    ...(region.formerNames ?? []).flatMap((former) => textsOf(former.name)),
  ],
})

export const list = <T>(value: readonly T[] | T | null | undefined): T[] =>
  value == null ? [] : Array.isArray(value) ? [...value] : [value as T]

export const yearOf = (date: unknown): string[] =>
  typeof date === 'string' ? [date.slice(0, 4)] : []
