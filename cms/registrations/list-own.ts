import type { Payload, Where } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import type { SignedIn } from '../accounts/sessions.ts'
import type { Registration } from '../payload-types.ts'
import { findStandFor, wishesOf } from './change-wishes.ts'
import { findEventById, idOf, type StoredEvent, type Texts } from './event.ts'
import { can, type State } from './life.ts'
import { findParticipants, type Participant } from './participants.ts'
import { findCancelUntil } from './window.ts'

/** A registration as its owner sees it. */
export type OwnRegistration = {
  id: string
  name: string
  by: Registration['by']
  state: State
  /** The place in the waiting list, from 1. */
  position: number | null
  offerUntilAt: string | null
  attendedAt: string | null
  onProfile: boolean
  photo: Registration['photo'] | null
  canAccept: boolean
  /** Which of the wishes the asker may change. */
  mayChange: { photo: boolean; onProfile: boolean }
  canCancel: boolean
  cancelUntilAt: string
  event: {
    id: string
    title: Texts
    slug: string
    venue: Texts
    startsAt: string
    endsAt: string
    timeZone: string
    cancelled: boolean
    /** For those who have a place, and nobody else. */
    onlineUrl: string | null
    drawnAt?: string | null
  }
}

/** The asker's registrations and those of their children, what comes first. */
export const listOwn =
  (payload: Payload) =>
  async ({ user }: Asker): Promise<OwnRegistration[]> => {
    if (!user) return []
    const participants = await findParticipants(payload, user)
    const rows = await findRowsOf(payload, user, participants)
    const shown = await Promise.all(
      rows.map((row) => toOwn(payload, row, wishesOf(findStandFor(participants, user, row), row))),
    )
    return shown
      .filter((each) => each !== undefined)
      .sort((a, b) => a.event.startsAt.localeCompare(b.event.startsAt))
  }

/** What the account booked, and what was booked for its profile or its children. */
export const findOwnRows = async (payload: Payload, user: SignedIn): Promise<Registration[]> =>
  findRowsOf(payload, user, await findParticipants(payload, user))

async function findRowsOf(payload: Payload, user: SignedIn, participants: readonly Participant[]) {
  // of a pupil a teacher has what they booked themselves
  const profiles = participants.flatMap(({ profile, by }) =>
    profile && by !== 'teacher' ? [profile.id] : [],
  )
  const where: Where = {
    or: [
      { user: { equals: user.id } },
      ...(profiles.length ? [{ profile: { in: profiles } }] : []),
    ],
  }
  const { docs } = await payload.db.find<Registration>({
    collection: 'registrations',
    where,
    limit: 0,
    pagination: false,
  })
  return docs
}

async function toOwn(
  payload: Payload,
  row: Registration,
  mayChange: OwnRegistration['mayChange'],
): Promise<OwnRegistration | undefined> {
  const event = await findEventById({ payload }, idOf(row.event))
  return event ? { ...showOwn(row, event, await findPosition(payload, row)), mayChange } : undefined
}

async function findPosition(payload: Payload, { event, state, number }: Registration) {
  if (state !== 'waiting') return null
  const before = await payload.db.count({
    collection: 'registrations',
    where: {
      and: [
        { event: { equals: idOf(event) } },
        { state: { equals: 'waiting' } },
        { number: { less_than: number } },
      ],
    },
  })
  return before.totalDocs + 1
}

export function showOwn(
  row: Registration,
  event: StoredEvent,
  position: number | null,
  now = new Date(),
): OwnRegistration {
  const cancelUntilAt = findCancelUntil(event)
  const isComing = new Date(event.endsAt) > now
  const hasPlace = row.state === 'confirmed' || row.state === 'attended'
  const inTime = row.state !== 'confirmed' || new Date(cancelUntilAt) > now
  return {
    id: String(row.id),
    name: row.name,
    by: row.by,
    state: row.state,
    position,
    offerUntilAt: row.offerUntilAt ?? null,
    attendedAt: row.attendedAt ?? null,
    onProfile: Boolean(row.onProfile),
    photo: row.photo ?? null,
    mayChange: { photo: false, onProfile: false },
    canAccept: can('owner', 'accept', row.state) && isComing,
    canCancel: can('owner', 'cancel', row.state) && isComing && inTime,
    cancelUntilAt,
    event: {
      id: String(event.id),
      title: event.title,
      slug: event.slug!,
      venue: event.venue,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      timeZone: event.timeZone,
      cancelled: Boolean(event.cancelled),
      onlineUrl: hasPlace && isComing ? (event.onlineUrl ?? null) : null,
    },
  }
}
