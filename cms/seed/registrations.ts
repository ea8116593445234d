import type { PayloadRequest } from 'payload'
import { findEventById } from '../registrations/event.ts'
import { rowOf, seated, moves, type Move } from '../registrations/life.ts'
import { newLot } from '../registrations/lot.ts'
import { newTicket } from '../registrations/ticket.ts'
import type { Profile, User } from '../payload-types.ts'
import type { SignedIn } from '../accounts/sessions.ts'
import { tell, type Registration } from '../registrations/move.ts'
import { keepPhotoWord } from '../registrations/photo-word.ts'
import type { SeedRegistration } from './demo/registrations.ts'
import { toInstant } from './moments.ts'

type GetId = (collection: string, key: string) => number | string
type Rows = readonly SeedRegistration[]

/** The move by which somebody has come to a state, by their own hand where that can be. */
const moveTo = (state: SeedRegistration['state']): Move => {
  const leading = (Object.keys(moves) as Move[]).filter((move) => rowOf(move).to === state)
  return leading.find((move) => rowOf(move).by.includes('owner')) ?? leading[0]!
}

/** Writes the registrations of the demo world, what is counted of them, and the news they brought. */
export async function seedRegistrations(
  req: PayloadRequest,
  all: Rows,
  { getId, startedAt }: { getId: GetId; startedAt: Date },
) {
  for (const [key, rows] of Map.groupBy(all, ({ event }) => event)) {
    const event = (await findEventById({ payload: req.payload, req }, getId('events', key)))!
    for (const [index, row] of rows.entries())
      await write(req, event, { ...row, number: index + 1 }, { getId, startedAt })
    const count = (...states: string[]) => rows.filter(({ state }) => states.includes(state)).length
    await req.payload.db.create({
      collection: 'rosters',
      data: {
        event: event.id,
        taken: count(...seated),
        waiting: count('waiting'),
        entered: count('entered'),
        attended: count('attended'),
        lastNumber: rows.length,
        turn: rows.length,
        told: event.revision ?? 0,
        ...newLot(),
      },
      req,
    })
  }
}

type Event = NonNullable<Awaited<ReturnType<typeof findEventById>>>

async function write(
  req: PayloadRequest,
  event: Event,
  row: SeedRegistration & { number: number },
  { getId, startedAt }: { getId: GetId; startedAt: Date },
) {
  const { state, photo, onProfile, number } = row
  const user = getId('users', row.user)
  const profile = row.profile ? getId('profiles', row.profile) : null
  const at = toInstant(row.at, startedAt)
  const move = moveTo(state)
  const registration = (await req.payload.db.create({
    collection: 'registrations',
    data: {
      event: event.id,
      key: profile ? `${event.id}:p${profile}` : `${event.id}:u${user}`,
      user,
      profile,
      name: await findName(req, user, profile),
      by: row.by ?? 'self',
      state,
      number,
      offerUntilAt: row.offerUntilAt ? toInstant(row.offerUntilAt, startedAt) : null,
      photo: photo ?? null,
      onProfile: Boolean(onProfile),
      answers: [],
      at,
      attendedAt: state === 'attended' ? event.startsAt : null,
      history: [{ at, move, by: 'owner', account: user }],
      ...newTicket(),
    },
    req,
  })) as unknown as Registration
  await tell(req, event, registration, move, new Date(at))
  if (row.by === 'guardian' && photo && profile) {
    const guardian = { id: user, name: await findName(req, user, null) } as SignedIn
    const guardianship = getId('guardianships', row.profile!)
    const about = { profile, event: event.id, guardianship, photo, locale: 'kk' } as const
    await keepPhotoWord(req, { ...about, guardian })
  }
  if (state === 'attended' && onProfile && profile)
    await req.payload.create({
      collection: 'attendances',
      data: { profile, event: event.id, at: event.startsAt } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
}

async function findName(req: PayloadRequest, user: unknown, profile: unknown): Promise<string> {
  const { db } = req.payload
  const person = profile
    ? await db.findOne<Profile>({
        collection: 'profiles',
        where: { id: { equals: profile } },
        req,
      })
    : null
  if (person?.fullName) return person.fullName
  const account = await db.findOne<User>({
    collection: 'users',
    where: { id: { equals: user } },
    req,
  })
  return account?.name ?? '—'
}
