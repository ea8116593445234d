import type { AskedQuestion } from '../data/questions.ts'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'

type Limited = Pick<AskedQuestion, 'kind' | 'min' | 'max'>

/** How the bounds of an answer are said: how long a text is, or how much or how many. */
const sentences = {
  signs: { both: 'apply.limit.between', most: 'apply.limit.max', least: 'apply.limit.min' },
  amount: { both: 'apply.limit.range', most: 'apply.limit.most', least: 'apply.limit.least' },
} as const
const measures: Partial<Record<Limited['kind'], keyof typeof sentences>> = {
  text: 'signs',
  paragraph: 'signs',
  number: 'amount',
  choices: 'amount',
  table: 'amount',
}
/** What a file weighs at most where the question does not say, in megabytes. */
const usualMegabytes = 10

/** How long, how large or how many an answer may be; nothing where the question leaves it open. */
export function sayLimits({ kind, min, max }: Limited, locale: Locale): string | undefined {
  const t = words(locale)
  if (kind === 'file') return t('apply.limit.file', { max: max ?? usualMegabytes })
  const measure = measures[kind]
  if (!measure) return undefined
  const { both, most, least } = sentences[measure]
  const bounds =
    min && max ? t(both, { min, max }) : max ? t(most, { max }) : min ? t(least, { min }) : ''
  const several = kind === 'choices' ? t('apply.limit.several') : ''
  return [several, bounds].filter(Boolean).join(' ') || undefined
}
