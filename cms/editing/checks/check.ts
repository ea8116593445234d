import type { Field, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Locale } from '../../../search/document.ts'
import type { Say } from '../../words/messages.ts'

/** What the checklist says of a document: what would stop its publication, and what is worth a look. */
export type Finding = {
  check: string
  level: 'refuses' | 'advises'
  message: string
  locale?: Locale
  field?: string
}

/** The document in all languages, with what a check needs to look and to speak. */
export type Subject = {
  collection: SanitizedCollectionConfig
  doc: Record<string, unknown>
  /** The languages that have a title, so whose text somebody has begun. */
  written: Locale[]
  title: string
  req: PayloadRequest
  say: Say
  language: string
}

export type Check = (subject: Subject) => Finding[] | Promise<Finding[]>

/** The value of a field in one language, whether or not the field is localized. */
export function inLocale(field: Field, doc: Record<string, unknown>, locale: Locale): unknown {
  if (!('name' in field)) return undefined
  const value = doc[field.name as string]
  return 'localized' in field && field.localized
    ? (value as Partial<Record<Locale, unknown>> | null)?.[locale]
    : value
}

export const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)
