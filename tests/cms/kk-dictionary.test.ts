import { initI18n } from '@payloadcms/translations'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import * as richText from '@payloadcms/richtext-lexical'
import { getRequestLanguage, type SanitizedConfig } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { kazakhFirst, kk, kkEditor } from '../../cms/admin/kk/language.ts'

type Words = { [key: string]: string | Words }

/** The same word is right in Kazakh: loan words and marks. */
const sameWordAllowed = new Set(['fields:block', 'general:export', 'general:import'])

const flatten = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : flatten(value, `${path}${key}:`),
  )

/** What Payload fills in or turns into elements: {{label}}, <1>, </1>, <br>, href. */
const slots = (text: string) => [...new Set(text.match(/\{\{.*?\}\}|<\/?\w+>|href="/g))].sort()

/** The words the editor ships, gathered by the editor itself from every feature it exports. */
async function gatherEditorWords(): Promise<Record<'en' | 'ru', Words>> {
  const features = Object.entries(richText)
    .filter(([name]) => /^[A-Z]\w*Feature$/.test(name) && !/Debug|TreeView|Test/.test(name))
    .map(([, feature]) => (feature as (settings: object) => never)({}))
  const config = { collections: [], i18n: { translations: {} } } as unknown as SanitizedConfig
  const adapter = richText.lexicalEditor({ features })
  await adapter({ config, isRoot: true, parentIsLocalized: false })
  return config.i18n.translations as unknown as Record<'en' | 'ru', Words>
}

describe('the Kazakh admin dictionary', () => {
  const kazakh = new Map(flatten({ ...kk.translations, ...kkEditor }))
  let english: Map<string, string>
  let russian: Map<string, string>

  beforeAll(async () => {
    const editor = await gatherEditorWords()
    english = new Map(flatten({ ...en.translations, ...editor.en }))
    russian = new Map(flatten({ ...ru.translations, ...editor.ru }))
  })

  it('has every key of English and no other', () => {
    expect([...kazakh.keys()].sort()).toEqual([...english.keys()].sort())
    expect([...kazakh.keys()].filter((key) => key.startsWith('lexical:')).length).toBeGreaterThan(
      20,
    )
  })

  it('fills the same slots as English', () => {
    const differing = [...kazakh]
      .filter(([key, text]) => slots(text).join() !== slots(english.get(key)!).join())
      .map(([key, text]) => `${key}: ${text}`)
    expect(differing).toEqual([])
  })

  it('glues no ending to a filled-in word', () => {
    const glued = [...kazakh].filter(([, text]) => /(\}\}|<\/\d>)»?[\p{L}-]/u.test(text))
    // A heading's level is always a digit, so the hyphen of an ordinal number is right.
    expect(glued.map(([key]) => key)).toEqual(['lexical:heading:label'])
  })

  it('leaves nothing in English or Russian', () => {
    const same = [...kazakh]
      .filter(([key, text]) => [english.get(key), russian.get(key)].includes(text))
      .map(([key]) => key)
    expect(same.filter((key) => !sameWordAllowed.has(key))).toEqual([])
    expect([...sameWordAllowed].filter((key) => !same.includes(key))).toEqual([])
  })

  it('is written in Cyrillic but for a few names', () => {
    const latin = [...kazakh].flatMap(([key, text]) =>
      (text.replace(/\{\{.*?\}\}|<.*?>/g, '').match(/[A-Za-z]+/g) ?? [])
        .filter((word) => !['API', 'ID', 'URL', 'true', 'false'].includes(word))
        .map((word) => `${key}: ${word}`),
    )
    expect(latin).toEqual([])
  })

  it('has no stray white space or empty text', () => {
    expect([...kazakh].filter(([, text]) => text !== text.trim() || /\s{2}/.test(text))).toEqual([])
    expect([...kazakh].filter(([, text]) => text === '')).toEqual([])
  })
})

describe('Payload with the Kazakh dictionary', () => {
  const i18n = kazakhFirst({ ru, en })
  const config = { cookiePrefix: 'payload', i18n } as unknown as SanitizedConfig
  const languageOf = (cookie: string | undefined, acceptLanguage: string) =>
    getRequestLanguage({
      config,
      cookies: new Map(cookie ? [['payload-lng', cookie]] : []),
      headers: new Headers({ 'Accept-Language': acceptLanguage }),
    })

  it.each([
    ['kk', 'ru,en', 'kk'],
    ['ru', 'kk', 'ru'],
    ['de', 'en', 'en'],
    [undefined, 'kk-KZ,kk;q=0.9', 'kk'],
    [undefined, 'ru-RU,ru;q=0.9', 'ru'],
    // Payload steps over Kazakh in this header: only the cookie chooses it here.
    [undefined, 'kk-KZ,kk;q=0.9,ru;q=0.8', 'ru'],
  ])('cookie %s and header %s give %s', (cookie, header, expected) => {
    expect(languageOf(cookie, header)).toBe(expected)
  })

  it.each(['client', 'api'] as const)('speaks Kazakh in the context %s', async (context) => {
    const { t, dateFNS, language } = await initI18n({
      config: i18n as never,
      context: context as never,
      language: 'kk' as never,
    })
    const say = t as (key: string, values?: Record<string, unknown>) => string
    expect(language).toBe('kk')
    // the place that the build of the admin fills with Kazakh: cms/admin/kk/dates.ts
    expect(dateFNS.code).toBe('az')
    expect(say('general:save')).toBe('Сақтау')
    expect(say('version:changedFieldsCount', { count: 5 })).toBe('5 өріс өзгерген')
    expect(say('lexical:heading:label', { headingLevel: '2' })).toBe('2-деңгейлі тақырып')
  })

  it('speaks of time in Kazakh in what the admin is built with', async () => {
    const { default: next } = await import('../../cms/admin/next.config.mjs')
    const { resolveAlias } = (next as { turbopack: { resolveAlias: Record<string, string> } })
      .turbopack
    const file = resolveAlias['date-fns/locale/az']!
    const { az } = (await import(`../../cms/admin/${file}`)) as { az: { code: string } }
    expect(az.code).toBe('kk')
  })
})
