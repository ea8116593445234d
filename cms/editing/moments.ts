import months from '../words/months.json' with { type: 'json' }

/** The clock by which the editors work, unless they choose another. */
export const homeZone = 'Asia/Almaty'

/**
 * A moment for people: «2026 жылғы 24 қараша, 18:00». Put together by hand, because browsers do
 * not all know the Kazakh months.
 */
export function formatMoment(moment: string | Date, language: string, zone = homeZone): string {
  const { hour, minute } = toParts(moment, zone)
  return `${formatDay(moment, language, zone)}, ${hour}:${minute}`
}

export function formatDay(moment: string | Date, language: string, zone = homeZone): string {
  const { year, month, day } = toParts(moment, zone)
  const names = months[language as 'kk'] ?? months.kk
  const name = names[Number(month) - 1]
  if (language === 'ru') return `${Number(day)} ${name} ${year} года`
  if (language === 'en') return `${Number(day)} ${name} ${year}`
  return `${year} жылғы ${Number(day)} ${name}`
}

/** «UTC+5»: how far the zone is from Greenwich at that moment. */
export function formatOffset(zone: string, moment: string | Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(new Date(moment))
  return parts.find(({ type }) => type === 'timeZoneName')!.value.replace('GMT', 'UTC')
}

function toParts(moment: string | Date, zone: string): Record<string, string> {
  const two = '2-digit'
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
  })
  return Object.fromEntries(
    format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  )
}
