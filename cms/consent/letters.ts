import type { Payload } from 'payload'
import type { Locale } from '../../search/document.ts'
import texts from './letters.json' with { type: 'json' }

export type LetterName = keyof typeof texts

/**
 * Sends one of the letters of letters.json. A mail server that is down loses no act that has been
 * done: the failure is logged, without the address.
 */
export async function sendLetter(
  payload: Payload,
  name: LetterName,
  {
    to,
    locale,
    values,
  }: {
    to: string
    locale?: string | null | undefined
    values: Record<string, string | number>
  },
) {
  const language: Locale = locale === 'ru' || locale === 'en' ? locale : 'kk'
  const { subject, text } = texts[name][language]
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => String(values[slot] ?? ''))
  try {
    await payload.sendEmail({ to, subject: fill(subject), text: fill(text) })
  } catch (error) {
    payload.logger.error({ err: error, msg: `The letter "${name}" could not be sent` })
  }
}
