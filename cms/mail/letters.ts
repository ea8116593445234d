import type { Locale } from '../../search/document.ts'
import account from '../accounts/letters.json' with { type: 'json' }
import application from '../applications/letters.json' with { type: 'json' }
import audit from '../audit/letters.json' with { type: 'json' }
import consent from '../consent/letters.json' with { type: 'json' }
import contact from '../contact/letters.json' with { type: 'json' }
import notifications from '../notifications/letters.json' with { type: 'json' }

type Text = { subject: string; text: string }
type Letters = Record<string, Record<Locale, Text>>

/** The letters of every subject, each beside the acts it tells of. A new subject gets its row here. */
const subjects = {
  account,
  application,
  audit,
  consent,
  contact,
  notifications,
} as const satisfies Record<string, Letters>

type Subjects = typeof subjects

/** `consent.invitation` */
export type LetterName = {
  [Subject in keyof Subjects]: `${Subject}.${keyof Subjects[Subject] & string}`
}[keyof Subjects]

/** What fills the slots of a letter: `{link}` → `values.link`. */
export type Values = Record<string, string | number>

/** Every letter by its name, for the tests that read them all. */
export const letters = Object.fromEntries(
  Object.entries(subjects as Record<string, Letters>).flatMap(([subject, texts]) =>
    Object.entries(texts).map(([name, text]) => [`${subject}.${name}`, text]),
  ),
) as Record<LetterName, Record<Locale, Text>>

export const toLocale = (given: string | null | undefined): Locale =>
  given === 'ru' || given === 'en' ? given : 'kk'

/**
 * Subject and text with their slots filled; a slot without its value is a mistake of the program. What
 * nobody wrote, a reason or a word of thanks, leaves no gap, and the point of an initial («Әлия Т.») ends
 * the sentence too.
 */
export function writeLetter(name: LetterName, locale: Locale, values: Values): Text {
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (values[slot] === undefined) throw new Error(`The letter ${name} lacks ${slot}`)
      return String(values[slot])
    })
  const { subject, text } = letters[name][locale]
  // a line end in a name must not begin another header
  return {
    subject: fill(subject).replace(/\s+/g, ' '),
    text: fill(text)
      .replace(/\n{3,}/g, '\n\n')
      .replace(/\.\.(?=\s)/g, '.'),
  }
}
