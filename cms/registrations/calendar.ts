import { createHmac, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { getEnvironment, getSecret } from '../../environment.ts'
import type { Asker } from '../accounts/asker.ts'
import type { SignedIn } from '../accounts/sessions.ts'
import { findPreferenceRow, savePreferences } from '../notifications/preferences.ts'
import type { Preference, Region, Registration, User } from '../payload-types.ts'
import { findEventById, idOf, type StoredEvent, type Texts } from './event.ts'
import { findOwnRows } from './list-own.ts'
import { stepsOf } from './move.ts'
import { hashCode } from './ticket.ts'

/** An event as the calendar of one person shows it. */
export type CalendarEntry = Pick<
  StoredEvent,
  'id' | 'title' | 'summary' | 'venue' | 'address' | 'startsAt' | 'endsAt' | 'timeZone'
> & {
  slug: string
  updatedAt: string
  revision: number
  cancelled: boolean
  region: Texts
  onlineUrl: string | null
}

const toToken = (user: unknown, nonce: string): string =>
  createHmac('sha256', getSecret(getEnvironment()))
    .update(`calendar:${String(user)}:${nonce}`)
    .digest('base64url')

/** The secret part of the address of the asker's calendar, if they have asked for one. */
export const findCalendarToken =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<string | null> => {
    const row = user && (await findPreferenceRow(payload, user.id))
    return row?.calendar ? toToken(user!.id, row.calendar) : null
  }

/** Makes the address, or another one in place of one that somebody else has seen. */
export const renewCalendar =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<{ ok: boolean }> => {
    if (!user) return { ok: false }
    const calendar = randomBytes(12).toString('hex')
    const calendarHash = hashCode(toToken(user.id, calendar))
    await savePreferences(payload, user.id, { calendar, calendarHash })
    return { ok: true }
  }

const form = z.object({ token: z.string().min(20).max(100) })

/** The events of whoever holds the secret address: those with a place, and those that were cancelled. */
export const readCalendar =
  (payload: Payload) =>
  async (_asker: Asker, given: unknown): Promise<CalendarEntry[] | null> => {
    const { data } = form.safeParse(given)
    if (!data) return null
    const row = await payload.db.findOne<Preference>({
      collection: 'preferences',
      where: { calendarHash: { equals: hashCode(data.token) } },
    })
    const user =
      row &&
      (await payload.db.findOne<User>({
        collection: 'users',
        where: { id: { equals: idOf(row.user) } },
      }))
    if (!user || user.closedAt) return null
    const rows = await findOwnRows(payload, user as SignedIn)
    const entries = await Promise.all(
      [...new Set(rows.map(({ event }) => idOf(event)))].map((event) => {
        const own = rows.filter((each) => idOf(each.event) === event)
        return toEntry(payload, event, own)
      }),
    )
    return entries.filter((entry) => entry !== undefined)
  }

async function toEntry(payload: Payload, id: unknown, own: readonly Registration[]) {
  const states = own.map(({ state }) => state)
  const event = await findEventById({ payload }, id as number)
  const hasPlace = states.includes('confirmed') || states.includes('attended')
  const had = states.includes('cancelled')
  // what one only hopes for is in no calendar
  if (!event || !(hasPlace || had)) return undefined
  const { title, summary, venue, address, startsAt, endsAt, timeZone, updatedAt } = event
  return {
    id: event.id,
    title,
    summary,
    venue,
    address,
    startsAt,
    endsAt,
    timeZone,
    slug: event.slug!,
    updatedAt,
    // giving the place back, and coming again, are revisions too, of this calendar alone
    revision: own.reduce((sum, { history }) => sum + stepsOf(history).length, event.revision ?? 0),
    cancelled: Boolean(event.cancelled) || !hasPlace,
    region: await findRegionName(payload, event.region),
    onlineUrl: hasPlace ? (event.onlineUrl ?? null) : null,
  }
}

async function findRegionName(payload: Payload, region: unknown): Promise<Texts> {
  if (!region) return null
  const found = await payload.db.findOne<Region>({
    collection: 'regions',
    where: { id: { equals: idOf(region) } },
    locale: 'all',
  })
  return found?.name as unknown as Texts
}
