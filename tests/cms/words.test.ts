import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { collections } from '../../cms/collections/all.ts'
import { navigation } from '../../cms/globals/navigation.ts'
import { siteSettings } from '../../cms/globals/site-settings.ts'
import en from '../../cms/words/en.json' with { type: 'json' }
import kk from '../../cms/words/kk.json' with { type: 'json' }
import { messages } from '../../cms/words/messages.ts'
import ru from '../../cms/words/ru.json' with { type: 'json' }

const languages = ['kk', 'ru', 'en'] as const
const entities = [...collections, siteSettings, navigation] as (CollectionConfig | GlobalConfig)[]

/** The languages in which something has no word of its own. */
const lacking = (words: unknown): string[] =>
  languages.filter(
    (language) =>
      !(words && typeof words === 'object' && (words as Record<string, string>)[language]),
  )

function* findWordless(owner: string, fields: Field[], path = ''): Generator<string> {
  for (const field of fields) {
    if (field.type === 'tabs') {
      for (const tab of field.tabs) {
        if (lacking(tab.label).length > 0) yield `${owner}: a tab`
        yield* findWordless(owner, tab.fields, path)
      }
      continue
    }
    const name = 'name' in field ? `${path}${field.name}` : path
    if ('name' in field && lacking(field.label).length > 0) yield `${owner}.${name}`
    // what one row is called, on the button that adds it
    if (field.type === 'array' && lacking(field.labels?.singular).length > 0)
      yield `${owner}.${name}: a row`
    if (field.type === 'select')
      for (const option of field.options)
        if (typeof option !== 'object' || lacking(option.label).length > 0)
          yield `${owner}.${name} = ${JSON.stringify(option)}`
    if ('fields' in field) yield* findWordless(owner, field.fields, `${name}.`)
  }
}

describe('the words of the admin', () => {
  it.each(entities.map((entity) => [entity.slug, entity] as const))(
    '%s and all in it are named in three languages',
    (slug, entity) => {
      const names =
        'labels' in entity
          ? [entity.labels?.singular, entity.labels?.plural]
          : [(entity as GlobalConfig).label]
      for (const name of names) expect(lacking(name), `${slug} itself`).toEqual([])
      expect(lacking(entity.admin?.group), `the group of ${slug}`).toEqual([])
      expect([...findWordless(slug, entity.fields)]).toEqual([])
    },
  )

  it('has the same keys in every language, and no empty word', () => {
    for (const other of [ru, en]) expect(Object.keys(other)).toEqual(Object.keys(kk))
    for (const words of [kk, ru, en])
      expect(Object.entries(words).filter(([, word]) => !word.trim())).toEqual([])
  })

  it('says every message of our own parts in every language, with the same slots', () => {
    const flat = (language: (typeof languages)[number]) =>
      Object.entries(messages[language]).flatMap(([space, words]) =>
        Object.entries(words).map(
          ([key, text]) =>
            [`${space}:${key}`, [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort()] as const,
        ),
      )
    expect(flat('ru')).toEqual(flat('kk'))
    expect(flat('en')).toEqual(flat('kk'))
  })

  it('uses words that a field, a collection or a choice asks for', () => {
    const asked = new Set(entities.flatMap((entity) => [entity.slug, ...namesIn(entity.fields)]))
    const idle = Object.keys(kk).filter(
      (key) =>
        !key.split('.').some((part) => asked.has(part)) &&
        !/^(mediaShows|audience|changeOperation)\./.test(key),
    )
    expect(idle).toEqual([])
  })
})

const namesIn = (fields: Field[]): string[] =>
  fields.flatMap((field) => [
    ...('name' in field ? [String(field.name)] : []),
    ...('fields' in field ? namesIn(field.fields) : []),
  ])
