import type { Payload, Where } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Attendance } from '../payload-types.ts'
import { findOwnProfile } from '../protection/person.ts'
import { forgetAttendance } from './attendance.ts'
import { findEventById, idOf, isPublished, type Texts } from './event.ts'

/** An event that somebody was at and has on their profile. */
export type Attended = { event: string; title: Texts; slug: string; startsAt: string }

async function toAttended(payload: Payload, { event }: Attendance): Promise<Attended | undefined> {
  const found = await findEventById({ payload }, idOf(event))
  if (!found || !isPublished(found)) return undefined
  const { id, title, slug, startsAt } = found
  return { event: String(id), title, slug: slug!, startsAt }
}

/** As far as the asker may see it: of a minor it is nobody's but their own. */
async function find(payload: Payload, { user }: Asker, where: Where): Promise<Attended[]> {
  const { docs } = await payload.find({
    collection: 'attendances',
    where,
    sort: '-at',
    limit: 100,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: user as never,
    disableErrors: true,
  })
  const found = await Promise.all(docs.map((each) => toAttended(payload, each as Attendance)))
  return found.filter((each) => each !== undefined)
}

const whose = z.object({ profile: z.union([z.string().max(40), z.number()]) })

/** The events on somebody's profile, latest first. */
export const listAttended =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<Attended[]> => {
    const { data } = whose.safeParse(given)
    return data ? find(payload, asker, { profile: { equals: data.profile } }) : []
  }

/** Those on the asker's own profile. */
export const listOwnAttended =
  (payload: Payload) =>
  async (asker: Asker): Promise<Attended[]> => {
    const own = asker.user && (await findOwnProfile(payload, asker.user.id))
    return own ? find(payload, asker, { profile: { equals: own.id } }) : []
  }

const which = z.object({ event: z.string().max(40) })

/** Takes an event off the asker's own profile, however long ago it was. */
export const dropAttended =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<{ ok: boolean }> => {
    const { data } = which.safeParse(given)
    const own = data && user && (await findOwnProfile(payload, user.id))
    if (!own) return { ok: false }
    const event = payload.db.defaultIDType === 'number' ? Number(data.event) || 0 : data.event
    await inTransaction(payload, async (req) => {
      const { docs } = await payload.db.find<{ id: number }>({
        collection: 'registrations',
        where: { and: [{ profile: { equals: own.id } }, { event: { equals: event } }] },
        req,
      })
      for (const { id } of docs)
        await payload.db.updateOne({
          collection: 'registrations',
          id,
          data: { onProfile: false },
          req,
          returning: false,
        })
      await forgetAttendance(req, { profile: own.id, event: event as number })
    })
    return { ok: true }
  }
