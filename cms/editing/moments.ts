/** The clock by which the editors work, unless they choose another. */
export const homeZone = 'Asia/Almaty'

const tags: Record<string, string> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' }

/** A moment for people: «2026 жылғы 24 қараша, 18:00». Kazakh is put together by hand, its short forms being ugly. */
export function formatMoment(moment: string | Date, language: string, zone = homeZone): string {
  const date = new Date(moment)
  const tag = tags[language] ?? 'kk-KZ'
  const time = new Intl.DateTimeFormat(tag, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(date)
  return `${formatDay(date, language, zone)}, ${time}`
}

export function formatDay(moment: string | Date, language: string, zone = homeZone): string {
  const tag = tags[language] ?? 'kk-KZ'
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, ...options }).format(new Date(moment))
  const month = new Intl.DateTimeFormat(tag, { timeZone: zone, day: 'numeric', month: 'long' })
    .formatToParts(new Date(moment))
    .find(({ type }) => type === 'month')!.value
  const day = part({ day: 'numeric' })
  const year = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(
    new Date(moment),
  )
  if (language === 'ru') return `${day} ${month} ${year} г.`
  if (language === 'en') return `${day} ${month} ${year}`
  return `${year} жылғы ${day} ${month}`
}

/** «UTC+5»: how far the zone is from Greenwich at that moment. */
export function formatOffset(zone: string, moment: string | Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(new Date(moment))
  return parts.find(({ type }) => type === 'timeZoneName')!.value.replace('GMT', 'UTC')
}
