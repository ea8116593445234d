import { describe, expect, it } from 'vitest'
import { choose, findLocales, getText, toText } from '../../site/data/localized.ts'
import { chooseLocale } from '../../site/words/choose-locale.ts'

describe('a text in several languages', () => {
  it.each([
    [{ kk: 'Ә', ru: 'Р', en: 'E' }, 'ru', { text: 'Р' }],
    [{ kk: 'Ә', en: 'E' }, 'ru', { text: 'Ә', lang: 'kk' }],
    [{ ru: 'Р', en: 'E' }, 'kk', { text: 'Р', lang: 'ru' }],
    [{ kk: '', ru: null, en: 'E' }, 'kk', { text: 'E', lang: 'en' }],
  ] as const)('%j asked in %s', (texts, locale, shown) => {
    expect(toText(texts, locale)).toEqual(shown)
  })

  it('is missing only when no language has it', () => {
    expect(choose({ kk: '', ru: null }, 'en')).toBeUndefined()
    expect(toText(undefined, 'kk')).toBeUndefined()
    expect(getText(null, 'kk').text).toBe('—')
  })

  it('exists in the languages of its title', () => {
    expect(findLocales({ en: 'E', kk: 'Ә', ru: '' })).toEqual(['kk', 'en'])
  })
})

describe('the language of a first visit', () => {
  it.each([
    [null, 'kk'],
    ['', 'kk'],
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['ru-KZ,ru;q=0.9,kk;q=0.7', 'kk'],
    ['en-GB,en;q=0.5', 'en'],
    ['de-DE,de;q=0.9,en;q=0.3,ru;q=0.4', 'ru'],
    ['de, kk;q=0', 'kk'],
    ['zh', 'kk'],
  ] as const)('%s → %s', (header, locale) => {
    expect(chooseLocale(header)).toBe(locale)
  })
})
