import { locales, type Locale } from '../../search/document.ts'
import { term } from '../../search/vocabulary/labels.ts'
import { chance, pick, type Random } from './random.ts'
import en from './words/en.json' with { type: 'json' }
import kk from './words/kk.json' with { type: 'json' }
import ru from './words/ru.json' with { type: 'json' }

type Words = typeof kk
export type Occasion = 'school' | 'student' | 'leader' | 'teacher'
export type Texts = Record<`${'headline' | 'bio'}_${Locale}`, string>
type Subject = {
  kind: 'talent' | 'leader' | 'teacher'
  occasion: Occasion
  field: string
  settlement: string
  grade: string
}

const words: Record<Locale, Words> = { kk, ru, en }
/** How often a profile has a text in the language: Kazakh mostly, the others less. */
const share: Record<Locale, number> = { kk: 0.92, ru: 0.6, en: 0.22 }

/** The headline and the few sentences of a profile, in the languages its person writes. */
export function generateTexts(random: Random, subject: Subject): Texts {
  const texts = Object.fromEntries(
    locales.map((locale) => [
      locale,
      chance(random, share[locale]) ? inOneLanguage(random, subject, locale) : ['', ''],
    ]),
  ) as Record<Locale, [string, string]>
  return Object.fromEntries(
    locales.flatMap((locale) => [
      [`headline_${locale}`, texts[locale][0]],
      [`bio_${locale}`, texts[locale][1]],
    ]),
  ) as Texts
}

function inOneLanguage(random: Random, subject: Subject, locale: Locale): [string, string] {
  const { headline, bio } = words[locale]
  const title = fill(pick(random, headline[subject.kind]), subject, locale)
  const closing = subject.kind === 'talent' ? bio.closing : bio.closingAdult
  const sentences = [
    pick(random, bio[subject.occasion]),
    ...(chance(random, 0.7) ? [pick(random, closing)] : []),
  ]
  return [title, chance(random, 0.85) ? fill(sentences.join(' '), subject, locale) : '']
}

function fill(template: string, { field, settlement, grade }: Subject, locale: Locale): string {
  const name = term('field', field, locale)
  // within an English sentence the name of a field is a common noun
  const inSentence = locale === 'en' && !template.startsWith('{field}') ? name.toLowerCase() : name
  return template
    .replace('{field}', inSentence)
    .replace('{settlement}', settlement)
    .replace('{grade}', grade)
}
