import { endCard, renewPin } from './change-card.ts'
import { listCards, makeCards } from './make-cards.ts'
import { signInWithCard } from './sign-in-with-card.ts'

/** What is done with pupils' cards: by teachers and coordinators, and by the pupil. */
export const pupilVerbs = { makeCards, listCards, renewPin, endCard, signInWithCard } as const
