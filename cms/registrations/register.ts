import { APIError, type Payload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { locales, type Locale } from '../../search/document.ts'
import type { Asker } from '../accounts/asker.ts'
import type { SignedIn } from '../accounts/sessions.ts'
import { readAnswers, type Answer } from './answers.ts'
import { findEvent, isPublished, type StoredEvent } from './event.ts'
import { can, rowOf, type Move, type State } from './life.ts'
import { remember, tell, type Registration } from './move.ts'
import { findParticipants, keyOf, type Participant } from './participants.ts'
import { findPhotoWord, keepPhotoWord } from './photo-word.ts'
import { hasGuardiansWord } from './pupils.ts'
import { recount, takeRoster, writeRoster, type Roster } from './roster.ts'
import { newTicket } from './ticket.ts'
import { inTurn } from './turn.ts'
import { windowOf, type Shut } from './window.ts'

const form = z.looseObject({
  event: z.string().max(200),
  who: z.string().max(60).default('self'),
  photo: z.enum(['agreed', 'refused']).optional().catch(undefined),
  onProfile: z.string().optional(),
  locale: z.enum(locales).catch('kk'),
})

export type RegisterReason =
  'signIn' | 'gone' | Shut | 'full' | 'already' | 'guardian' | 'questions' | 'photo' | 'identity'
export type Registered =
  | { ok: true; registration: Registration['id']; state: State }
  | { ok: false; reason: RegisterReason; wrong?: string[] }

type Wish = {
  user: SignedIn
  participant: Participant
  answers: Answer[]
  /** The answer where one was asked for; of a minor without the guardian the ledger answers. */
  photo: Registration['photo']
  onProfile: boolean
  locale: Locale
}

/** Registers the asker, a child or a pupil of theirs for an event, by its address. */
export const register =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<Registered> => {
    if (!user) return { ok: false, reason: 'signIn' }
    const { data } = form.safeParse(given)
    const event = data && (await findEvent({ payload }, { slug: { equals: data.event } }))
    if (!event || !isPublished(event)) return { ok: false, reason: 'gone' }
    const window = windowOf(event)
    if (!window.open) return { ok: false, reason: window.reason }
    const participant = (await findParticipants(payload, user)).find(({ who }) => who === data.who)
    if (!participant) return { ok: false, reason: 'gone' }
    const read = readAnswers(event.registration?.questions ?? [], data)
    if (!read.ok) return { ok: false, reason: 'questions', wrong: read.wrong }
    // of a minor only the guardian says whether pictures may be taken
    const asked =
      event.registration?.photos && (participant.by === 'guardian' || !participant.minor)
    if (asked && !data.photo) return { ok: false, reason: 'photo' }
    const wish: Wish = {
      user,
      participant,
      answers: read.answers,
      photo: asked ? data.photo! : null,
      // what is shown of a person is not a teacher's to wish
      onProfile: Boolean(data.onProfile && participant.profile && participant.by !== 'teacher'),
      locale: data.locale,
    }
    return inTurn(payload, event.id, (req) => take(req, event.id, wish)).catch(toRefusal)
  }

/** What a hook refuses in words is a refusal here too: an identity number in an answer. */
function toRefusal(error: unknown): Registered {
  if (error instanceof APIError && error.status === 400) return { ok: false, reason: 'identity' }
  throw error
}

/** Gives a place, or one in the line, in this transaction. */
async function take(req: PayloadRequest, id: StoredEvent['id'], wish: Wish): Promise<Registered> {
  const roster = await takeRoster(req, id)
  // as it is now that it is our turn
  const event = await findEvent({ payload: req.payload, req }, { id: { equals: id } })
  if (!event) return { ok: false, reason: 'gone' }
  const { participant, user } = wish
  if (participant.minor && participant.by !== 'guardian')
    if (!(await hasGuardiansWord(req, participant.profile!.id)))
      return { ok: false, reason: 'guardian' }
  const key = keyOf(id, user.id, participant)
  const before = await req.payload.db.findOne<Registration>({
    collection: 'registrations',
    where: { key: { equals: key } },
    req,
  })
  const move = findMove(event, roster)
  if (!move) return { ok: false, reason: 'full' }
  if (!can('owner', move, before?.state ?? 'new')) return { ok: false, reason: 'already' }
  const registration = await write(req, { event, roster, move, key, wish, before })
  await keepWord(req, event, wish)
  await recount(req, id, roster)
  await tell(req, event, registration, move)
  return { ok: true, registration: registration.id, state: registration.state }
}

/** Whoever comes now does not pass those who wait. */
export function findMove(event: StoredEvent, roster: Roster): Move | undefined {
  const { mode, waitingList } = event.registration ?? {}
  if (mode === 'lottery' && !roster.drawnAt) return 'enter'
  const free = event.capacity ? event.capacity - roster.taken : Infinity
  if (free > roster.waiting) return 'confirm'
  return waitingList ? 'queue' : undefined
}

type Writing = {
  event: StoredEvent
  roster: Roster
  move: Move
  key: string
  wish: Wish
  before: Registration | null
}

/** What a guardian has answered about pictures is a consent, and stands in the ledger as one. */
async function keepWord(
  req: PayloadRequest,
  { id, registration }: StoredEvent,
  { participant, user, photo, locale }: Wish,
) {
  const { by, profile, guardianship } = participant
  if (by !== 'guardian' || !profile || !photo || !registration?.photos) return
  const about = { profile: profile.id, event: id, photo, guardian: user, guardianship, locale }
  await keepPhotoWord(req, about)
}

/** Whether the participant may be photographed: as was answered, or as the ledger says of a minor. */
async function findPhoto(
  req: PayloadRequest,
  { id, registration }: StoredEvent,
  { participant, photo }: Wish,
): Promise<Registration['photo']> {
  if (!registration?.photos) return null
  if (photo) return photo
  return participant.profile ? findPhotoWord(req, participant.profile.id, id) : 'refused'
}

async function write(req: PayloadRequest, { event, roster, move, key, wish, before }: Writing) {
  const { participant, user, answers, onProfile } = wish
  const photo = await findPhoto(req, event, wish)
  const at = new Date().toISOString()
  const number = roster.lastNumber + 1
  await writeRoster(req, roster, { lastNumber: number })
  const data = {
    event: event.id,
    key,
    user: user.id,
    profile: participant.profile?.id ?? null,
    name: participant.name,
    by: participant.by,
    state: rowOf(move).to,
    number,
    photo,
    onProfile,
    answers,
    at,
    history: remember(before?.history, { at, move, by: 'owner', account: user.id }),
  }
  const common = { collection: 'registrations' as const, depth: 0, overrideAccess: true, req }
  return before
    ? req.payload.update({ ...common, id: before.id, data: data as never })
    : req.payload.create({ ...common, data: { ...data, ...newTicket() } as never })
}
