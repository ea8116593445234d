import type { PayloadRequest } from 'payload'
import { notify } from '../notifications/notify.ts'
import type { Guardianship, Registration } from '../payload-types.ts'
import { idOf, type Id, type StoredEvent } from './event.ts'
import { can, rowOf, type Actor, type Move } from './life.ts'

export type { Registration }

export type Step = { at: string; move: Move; by: Actor; account?: Id | undefined }

/** What is remembered of a registration, in its order. */
export const stepsOf = (history: unknown): Step[] => (history as Step[] | null | undefined) ?? []

/** Adds the step to what is remembered of a registration. */
export const remember = (history: unknown, step: Step): Step[] => [...stepsOf(history), step]

type How = {
  move: Move
  by: Actor
  account?: Id | undefined
  more?: Partial<Pick<Registration, 'number' | 'offerUntilAt' | 'attendedAt'>>
  now?: Date
}

/** Moves a registration on by the table of its life, and tells those concerned, in this transaction. */
export async function move(
  req: PayloadRequest,
  event: StoredEvent,
  registration: Registration,
  { move, by, account, more = {}, now = new Date() }: How,
): Promise<Registration> {
  if (!can(by, move, registration.state))
    throw new Error(`${by} may not ${move} a registration that is ${registration.state}`)
  const { to } = rowOf(move)
  const data = {
    offerUntilAt: null,
    ...more,
    state: to,
    history: remember(registration.history, { at: now.toISOString(), move, by, account }),
  }
  await req.payload.db.updateOne({
    collection: 'registrations',
    id: registration.id,
    data,
    req,
    returning: false,
  })
  const moved = { ...registration, ...data } as Registration
  await tell(req, event, moved, move, now)
  return moved
}

/** Tells whoever booked, and the participant where that is another account, what a move has done. */
export async function tell(
  req: PayloadRequest,
  event: StoredEvent,
  registration: Registration,
  move: Move,
  now = new Date(),
) {
  const kind = rowOf(move).sends
  if (!kind) return
  const step = stepsOf(registration.history).length
  for (const user of await findConcerned(req, registration))
    await notify(req, {
      user,
      kind,
      key: `${kind}:${registration.id}:${step}`,
      path: '/account/registrations/',
      values: {
        event: event.title,
        name: registration.name,
        startsAt: event.startsAt,
        ...(registration.offerUntilAt && { offerUntilAt: registration.offerUntilAt }),
      },
      now,
    })
}

/**
 * The accounts that hear of a registration: who booked it, the participant’s own, and of a pupil whom
 * a teacher has registered the guardians’.
 */
export async function findConcerned(
  req: PayloadRequest,
  { user, profile, by }: Pick<Registration, 'user' | 'profile' | 'by'>,
): Promise<Id[]> {
  const concerned = new Set([idOf(user)])
  if (profile) {
    const found = await req.payload.db.findOne<{ id: number; user?: unknown }>({
      collection: 'profiles',
      where: { id: { equals: idOf(profile) } },
      req,
    })
    if (found?.user) concerned.add(idOf(found.user))
    if (by === 'teacher')
      for (const guardian of await findGuardians(req, idOf(profile))) concerned.add(guardian)
  }
  return [...concerned]
}

async function findGuardians(req: PayloadRequest, child: Id): Promise<Id[]> {
  const { docs } = await req.payload.db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ child: { equals: child } }, { state: { equals: 'active' } }] },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.flatMap(({ guardian }) => (guardian ? idOf(guardian) : []))
}
