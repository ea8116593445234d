import type { CollectionConfig, Field, GlobalConfig, OptionObject, Tab } from 'payload'
import en from './en.json' with { type: 'json' }
import kk from './kk.json' with { type: 'json' }
import ru from './ru.json' with { type: 'json' }
import enVocabulary from '../../search/vocabulary/en.json' with { type: 'json' }
import kkVocabulary from '../../search/vocabulary/kk.json' with { type: 'json' }
import ruVocabulary from '../../search/vocabulary/ru.json' with { type: 'json' }

type Dictionary = Record<string, string>
type Words = { kk: string; ru: string; en: string }

const dictionaries: Record<keyof Words, Dictionary> = {
  kk: { ...kk, ...kkVocabulary },
  ru: { ...ru, ...ruVocabulary },
  en: { ...en, ...enVocabulary },
}

/** The words under the first of these keys that all three dictionaries have. */
export function findWords(...keys: string[]): Words | undefined {
  const key = keys.find(
    (key) => dictionaries.kk[key] && dictionaries.ru[key] && dictionaries.en[key],
  )
  return key
    ? { kk: dictionaries.kk[key]!, ru: dictionaries.ru[key]!, en: dictionaries.en[key]! }
    : undefined
}

/** Gives a collection, its fields and their choices their names in the three languages. */
export function withCollectionWords(collection: CollectionConfig): CollectionConfig {
  const singular = findWords(`${collection.slug}.singular`)
  const plural = findWords(`${collection.slug}.plural`)
  const group = findWords(`${collection.slug}.group`)
  const description = findWords(`${collection.slug}.description`)
  return {
    ...collection,
    ...(singular && plural && { labels: { singular, plural } }),
    admin: { ...collection.admin, ...(group && { group }), ...(description && { description }) },
    fields: withFieldWords(collection.slug, collection.fields),
  }
}

export function withGlobalWords(global: GlobalConfig): GlobalConfig {
  const label = findWords(`${global.slug}.singular`)
  const group = findWords(`${global.slug}.group`)
  return {
    ...global,
    ...(label && { label }),
    admin: { ...global.admin, ...(group && { group }) },
    fields: withFieldWords(global.slug, global.fields),
  }
}

/**
 * Keys of a field's words, most particular first: `calls.opensAt`, then `field.opensAt`; help under
 * `….help`, one row of a list under `….row`.
 */
function withFieldWords(owner: string, fields: Field[]): Field[] {
  return fields.map((field) => {
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => withTabWords(owner, tab)) } as Field
    const named = { ...field } as Field & {
      name?: string
      label?: unknown
      labels?: unknown
      options?: unknown
      fields?: Field[]
    }
    if (named.name) {
      const label = findWords(`${owner}.${named.name}`, `field.${named.name}`)
      const help = findWords(`${owner}.${named.name}.help`, `field.${named.name}.help`)
      if (label) named.label = label
      const row = findWords(`${owner}.${named.name}.row`, `field.${named.name}.row`)
      if (field.type === 'array' && row) named.labels = { singular: row, plural: label ?? row }
      if (help) named.admin = { ...named.admin, description: help } as never
    }
    if (field.type === 'select')
      named.options = field.options.map((option) =>
        withOptionWords(field.custom?.vocabulary, option),
      )
    if ('fields' in field) named.fields = withFieldWords(owner, field.fields)
    return named as Field
  })
}

function withTabWords(owner: string, tab: Tab): Tab {
  const id =
    (tab as { custom?: { words?: string } }).custom?.words ?? ('name' in tab ? tab.name : '')
  const label = findWords(`${owner}.tab.${id}`, `tab.${id}`)
  return { ...tab, ...(label && { label }), fields: withFieldWords(owner, tab.fields) } as Tab
}

function withOptionWords(list: unknown, option: string | OptionObject): OptionObject {
  if (typeof option !== 'string') return option
  return { value: option, label: findWords(`${String(list)}.${option}`) ?? option }
}
