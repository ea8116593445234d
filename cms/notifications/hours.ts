/** How a person wishes to be told, as far as it decides when: hours by the clock of their zone. */
export type Hours = { quietFrom: number; quietTo: number; digestAt: number; timeZone: string }

/** Kazakhstan's nights are quiet, and the letter of the day comes in the morning. */
export const usualHours: Hours = {
  quietFrom: 22,
  quietTo: 8,
  digestAt: 9,
  timeZone: 'Asia/Almaty',
}

const hour = 3_600_000

const hourIn = (moment: Date, timeZone: string): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
      moment,
    ),
  )

/** Whether it is the person's quiet time; where both hours are the same there is none. */
export function isQuiet(moment: Date, { quietFrom, quietTo, timeZone }: Hours): boolean {
  const at = hourIn(moment, timeZone)
  return quietFrom <= quietTo ? at >= quietFrom && at < quietTo : at >= quietFrom || at < quietTo
}

/** The first moment from `from` on at which the person's clock shows this full hour. */
export function findHour(from: Date, wanted: number, timeZone: string): Date {
  // zones off by half an hour have their full hours between ours
  const step = hour / 4
  let at = new Date(Math.ceil(from.getTime() / step) * step)
  const isFull = (moment: Date) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, minute: '2-digit' }).format(moment) === '0'
  for (let tries = 0; tries < 200; tries += 1) {
    if (isFull(at) && hourIn(at, timeZone) === wanted) return at
    at = new Date(at.getTime() + step)
  }
  throw new Error(`No ${wanted} o'clock in ${timeZone}`)
}

/** When a letter that cannot wait goes: at once, or as soon as the quiet time is over. */
export const findNow = (now: Date, hours: Hours): Date =>
  isQuiet(now, hours) ? findHour(now, hours.quietTo, hours.timeZone) : now

/** When the next letter of the day goes. */
export const findDigest = (now: Date, hours: Hours): Date =>
  findHour(now, hours.digestAt, hours.timeZone)
