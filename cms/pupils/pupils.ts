import { endCard, renewPin } from './change-card.ts'
import { listHeld } from './held.ts'
import { listCards } from './list-cards.ts'
import { makeCards } from './make-cards.ts'
import { signInWithCard } from './sign-in-with-card.ts'

/** What is done with pupils' cards and records: by teachers and coordinators, and by the pupil. */
export const pupilVerbs = {
  makeCards,
  listCards,
  listHeld,
  renewPin,
  endCard,
  signInWithCard,
} as const
