import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../../site/words/en.json' with { type: 'json' }
import kk from '../../site/words/kk.json' with { type: 'json' }
import regions from '../../site/words/regions.json' with { type: 'json' }
import ru from '../../site/words/ru.json' with { type: 'json' }
import { LOCALES } from '../../site/words/locales.ts'
import { pickWords, words } from '../../site/words/words.ts'

type Sentences = Readonly<Record<string, string>>

const PLURAL_FORMS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] } as const
const TRANSLATIONS: Record<'ru' | 'en', Sentences> = { ru, en }
const KAZAKH: Sentences = kk

const listPlaceholders = (sentence: string) =>
  [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort().join(' ')

/** The key a plural form belongs to, or the key itself. */
const toBase = (key: string) => key.replace(/\.(one|few|many|other)$/, '')

describe.each(['ru', 'en'] as const)('the words in %s', (locale) => {
  const translation = TRANSLATIONS[locale]
  const formsOf = (key: string) => PLURAL_FORMS[locale].map((form) => `${key}.${form}`)

  it('have every Kazakh key, plain or in every plural form', () => {
    const missing = Object.keys(KAZAKH).filter((key) => {
      const isPlain = key in translation
      const hasForms = formsOf(key).every((form) => form in translation)
      return isPlain === hasForms
    })
    expect(missing).toEqual([])
  })

  it('have no key that Kazakh lacks', () => {
    const unknown = Object.keys(translation).filter(
      (key) => !(key in KAZAKH) && !(toBase(key) in KAZAKH),
    )
    expect(unknown).toEqual([])
  })

  it('have the placeholders of the Kazakh sentence', () => {
    const different = Object.entries(translation).filter(([key, sentence]) => {
      const kazakh = KAZAKH[key] ?? KAZAKH[toBase(key)] ?? ''
      return listPlaceholders(sentence) !== listPlaceholders(kazakh)
    })
    expect(different).toEqual([])
  })
})

it.each(LOCALES)('no key is there twice in %s, where the later would silently win', (locale) => {
  const text = readFileSync(`site/words/${locale}.json`, 'utf8')
  const keys = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key)
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

describe('the sentences', () => {
  it('are not empty and carry no stray space', () => {
    const all = [KAZAKH, ru, en].flatMap((sentences) => Object.entries(sentences))
    expect(all.filter(([, text]) => text === '' || text !== text.trim())).toEqual([])
  })

  it('have no letter of the other alphabet inside a word', () => {
    const mixed = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u
    const all = [KAZAKH, ru, en].flatMap((sentences) => Object.values(sentences))
    expect(all.filter((text) => mixed.test(text))).toEqual([])
  })
})

it('no sentence is there that nothing asks for', () => {
  const sources = globSync(['site/**/*.{ts,tsx,astro}', 'cms/**/*.ts'], {
    exclude: (name) => name.includes('node_modules') || name.includes('.next'),
  })
  const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
  // `signUp.who.${who}Hint`: what begins and ends so may be asked for
  const parts = [...code.matchAll(/`([a-zA-Z][\w.-]*\.)\$\{[^}`]*\}([\w.-]*)`/g)]
  const made = parts.map(
    ([, start = '', end = '']) =>
      (key: string) =>
        key.startsWith(start) && key.endsWith(end),
  )
  const unasked = Object.keys(KAZAKH).filter(
    (key) => !code.includes(`'${key}'`) && !made.some((fits) => fits(key)),
  )
  // site/store/trouble.ts puts these together by the trouble there is
  expect(unasked.filter((key) => !/^unavailable\.(title|text)$/.test(key))).toEqual([])
})

describe('words', () => {
  it.each([
    [1, 'Остался 1 день'],
    [2, 'Осталось 2 дня'],
    [5, 'Осталось 5 дней'],
    [21, 'Остался 21 день'],
  ])('chooses the Russian form for %i', (count, sentence) => {
    expect(words('ru')('time.days', { count })).toBe(sentence)
  })

  it('keeps one form in Kazakh and writes numbers as the language does', () => {
    expect(words('kk')('time.days', { count: 1 })).toBe('1 күн қалды')
    expect(words('en')('list.all', { count: 12480 })).toBe('All 12,480')
  })

  it('refuses a sentence without its values', () => {
    expect(() => words('kk')('time.days')).toThrow('{count}')
  })

  it('hands an island only what it asks for', () => {
    expect(pickWords('ru', ['search.submit'])).toEqual({ 'search.submit': 'Найти' })
  })
})

it.each(LOCALES)('short names of regions are told apart in %s', (locale) => {
  const short = Object.values(regions).map((names) => names.short[locale])
  expect(new Set(short).size).toBe(20)
  expect(short.every((name) => name.length <= 3)).toBe(true)
})
