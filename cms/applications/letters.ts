import type { Payload } from 'payload'
import type { Locale } from '../../search/document.ts'
import texts from './letters.json' with { type: 'json' }

export type LetterName = keyof typeof texts

type Letter = {
  to: string
  locale: Locale
  values: Record<string, string | number | null | undefined>
}

/**
 * Sends a letter of letters.json in the language of who reads it. A mail server that is down loses
 * no move that has been made: the failure is logged, without the address.
 */
export async function sendLetter(
  payload: Payload,
  name: LetterName,
  { to, locale, values }: Letter,
) {
  const { subject, text } = texts[name][locale]
  const fill = (sentence: string) =>
    sentence
      .replace(/\{(\w+)\}/g, (_, slot: string) => String(values[slot] ?? ''))
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  try {
    await payload.sendEmail({ to, subject: fill(subject), text: fill(text) })
  } catch (error) {
    payload.logger.error({ err: error, msg: `The letter "${name}" could not be sent` })
  }
}
