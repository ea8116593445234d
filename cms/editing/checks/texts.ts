import { locales, type Locale } from '../../../search/document.ts'
import { toLabel } from '../describe.ts'
import { inLocale, isEmpty, type Check, type Finding } from './check.ts'

/** The languages a document of the collection should have when it is published; Kazakh everywhere. */
const wanted: Record<string, Locale[]> = { calls: ['kk', 'ru'] }

/** Kazakh and Russian are there for calls; a language can still be published on its own, so this only advises. */
export const checkLanguages: Check = ({ collection, written, say }) =>
  (wanted[collection.slug] ?? ['kk'])
    .filter((locale) => !written.includes(locale))
    .map((locale) => ({
      check: 'language',
      level: 'advises',
      locale,
      message: say(`checks:missing_${locale}`),
    }))

/** What is required is filled in: in every language that has been begun. */
export const checkRequired: Check = ({ collection, doc, written, title, say, language }) =>
  collection.fields.flatMap((field): Finding[] => {
    if (!('required' in field) || !field.required || !('name' in field) || field.name === title)
      return []
    const label = toLabel(field, language)
    const finding = { check: 'required', level: 'refuses' as const, field: field.name }
    if (!('localized' in field) || !field.localized)
      return isEmpty(doc[field.name])
        ? [{ ...finding, message: say('checks:empty', { field: label }) }]
        : []
    return locales
      .filter((locale) => written.includes(locale) && isEmpty(inLocale(field, doc, locale)))
      .map((locale) => ({
        ...finding,
        locale,
        message: say('checks:fieldEmpty', { field: label, language: say(`language:${locale}`) }),
      }))
  })
