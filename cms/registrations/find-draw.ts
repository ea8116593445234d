import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Draw } from './draw.ts'
import { findEvent, isPublished, type Texts } from './event.ts'
import { findRoster } from './roster.ts'

const form = z.object({ event: z.string().max(200) })

/** A draw as everybody may check it. */
export type ShownDraw = {
  event: { title: Texts; slug: string; id: string }
  commitment: string
  drawnAt: string | null
  seed: string | null
  entries: string[]
  places: number
}

export const findDraw =
  (payload: Payload) =>
  async (_asker: Asker, given: unknown): Promise<ShownDraw | null> => {
    const { data } = form.safeParse(given)
    const event = data && (await findEvent({ payload }, { slug: { equals: data.event } }))
    if (!event || !isPublished(event) || event.registration?.mode !== 'lottery') return null
    const roster = await findRoster(payload, event.id)
    if (!roster?.commitment) return null
    const draw = (roster.draw ?? { entries: [], places: 0 }) as unknown as Draw
    return {
      event: { title: event.title, slug: event.slug!, id: String(event.id) },
      commitment: roster.commitment,
      drawnAt: roster.drawnAt ?? null,
      seed: roster.drawnAt ? (roster.seed ?? null) : null,
      ...draw,
    }
  }
