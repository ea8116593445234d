import type { Term } from '../../search/vocabulary/values.ts'
import type letters from './letters.json'

export type LetterName = keyof typeof letters
export type State = Term<'applicationState'>
export type MoveName = Term<'applicationMove'>

/** Who makes a move: the applicant's side, who organises the call, or two organisers one after the other. */
export type Mover = 'applicant' | 'organiser' | 'two'

type Move = { from: readonly State[]; to: State; by: Mover; sends: LetterName | null }

/** States in which a life can end; what is open must have a move that leads on. */
export const endings = ['accepted', 'declined', 'withdrawn'] as const satisfies readonly State[]

/** The life of an application: from which states a move leads where, who may make it, and the letter it sends. */
export const moves = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'applicant', sends: 'submitted' },
  withdraw: {
    from: ['draft', 'submitted', 'in_review', 'returned'],
    to: 'withdrawn',
    by: 'applicant',
    sends: 'withdrawn',
  },
  take: { from: ['submitted'], to: 'in_review', by: 'organiser', sends: null },
  put_back: { from: ['in_review'], to: 'submitted', by: 'organiser', sends: null },
  return: {
    from: ['submitted', 'in_review'],
    to: 'returned',
    by: 'organiser',
    sends: 'returned',
  },
  recall: { from: ['returned'], to: 'submitted', by: 'organiser', sends: 'recalled' },
  accept: { from: ['in_review'], to: 'accepted', by: 'two', sends: 'accepted' },
  decline: { from: ['in_review'], to: 'declined', by: 'two', sends: 'declined' },
  reopen: { from: ['declined'], to: 'in_review', by: 'organiser', sends: 'reopened' },
} as const satisfies Record<MoveName, Move>

export const moveNames = Object.keys(moves) as MoveName[]

export const leads = (move: MoveName, from: State): boolean =>
  (moves[move].from as readonly State[]).includes(from)

/** The moves that lead out of a state, whoever may make them. */
export const movesFrom = (state: State): MoveName[] =>
  moveNames.filter((move) => leads(move, state))

export const isEnding = (state: State): boolean => (endings as readonly State[]).includes(state)
