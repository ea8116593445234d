import type { Term } from '../../search/vocabulary/values.ts'

export type State = Term<'registrationState'>
export type Kind = Term<'notificationKind'>
/** Whoever booked, the participant or the guardian; staff of the event; the server's clock. */
export type Actor = 'owner' | 'staff' | 'clock'

type Row = {
  /** `new` is a person without a registration. */
  from: readonly (State | 'new')[]
  to: State
  by: readonly Actor[]
  /** What the participant and whoever booked are told. */
  sends?: Kind
}

/** The life of a registration: every move there is, from where to where, who may, and what it sends. */
export const moves = {
  confirm: {
    from: ['new', 'cancelled'],
    to: 'confirmed',
    by: ['owner'],
    sends: 'registration_confirmed',
  },
  enter: {
    from: ['new', 'cancelled'],
    to: 'entered',
    by: ['owner'],
    sends: 'registration_entered',
  },
  queue: {
    from: ['new', 'cancelled'],
    to: 'waiting',
    by: ['owner'],
    sends: 'registration_waiting',
  },
  win: { from: ['entered'], to: 'confirmed', by: ['clock'], sends: 'registration_confirmed' },
  lose: { from: ['entered'], to: 'waiting', by: ['clock'], sends: 'registration_not_drawn' },
  offer: { from: ['waiting'], to: 'offered', by: ['clock'], sends: 'registration_offered' },
  promote: { from: ['waiting'], to: 'confirmed', by: ['clock'], sends: 'registration_confirmed' },
  accept: { from: ['offered'], to: 'confirmed', by: ['owner'], sends: 'registration_confirmed' },
  lapse: { from: ['offered'], to: 'cancelled', by: ['clock'], sends: 'registration_lapsed' },
  cancel: {
    from: ['entered', 'waiting', 'offered', 'confirmed'],
    to: 'cancelled',
    by: ['owner', 'staff'],
    sends: 'registration_cancelled',
  },
  callOff: {
    from: ['entered', 'waiting', 'offered', 'confirmed'],
    to: 'cancelled',
    by: ['clock'],
    sends: 'event_cancelled',
  },
  checkIn: { from: ['confirmed'], to: 'attended', by: ['staff'] },
  undoCheckIn: { from: ['attended'], to: 'confirmed', by: ['staff'] },
} as const satisfies Record<string, Row>

export type Move = keyof typeof moves

/** States in which a life may stay: what destroys the participants' data ends all of them. */
export const endings: readonly State[] = ['attended', 'cancelled', 'confirmed', 'waiting']

/** States that take a place. */
export const seated: readonly State[] = ['confirmed', 'offered', 'attended']

/** States that still hope for something. */
export const live: readonly State[] = ['entered', 'waiting', 'offered', 'confirmed']

export const rowOf = (move: Move): Row => moves[move]

/** Whether the actor may make this move from here. */
export const can = (actor: Actor, move: Move, from: State | 'new'): boolean =>
  rowOf(move).by.includes(actor) && rowOf(move).from.includes(from)

/** Every move the actor may make from a state. */
export const movesFrom = (actor: Actor, from: State | 'new'): Move[] =>
  (Object.keys(moves) as Move[]).filter((move) => can(actor, move, from))
