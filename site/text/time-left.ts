import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'
import { toDay } from './dates.ts'
import type { When } from './dates.ts'

/** From how many days on time is running out, and madder is the colour. */
const URGENT_DAYS = 3

export interface TimeLeft {
  text: string
  isUrgent: boolean
  isOver: boolean
}

/**
 * How long until something closes, in whole days of the country's calendar: a stored page then
 * stays true until the next midnight in Astana or until the closing itself.
 */
export function toTimeLeft(closesAt: When, now: When, locale: Locale): TimeLeft {
  const t = words(locale)
  if (new Date(closesAt) <= new Date(now)) {
    return { text: t('time.closed'), isUrgent: false, isOver: true }
  }
  const days = countDays(toDay(now), toDay(closesAt))
  return { text: sayDays(days), isUrgent: days <= URGENT_DAYS, isOver: false }

  function sayDays(count: number): string {
    if (count === 0) return t('time.today')
    if (count === 1) return t('time.tomorrow')
    return t('time.days', { count })
  }
}

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
