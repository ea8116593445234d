import { declineLetter, passLetter, replyToLetter } from './answer.ts'
import { listLetters, readLetter } from './read.ts'
import { startLetter, writeLetter } from './write.ts'

/** Every verb of correspondences, from the first letter on. */
export const contactVerbs = {
  startLetter,
  writeLetter,
  listLetters,
  readLetter,
  passLetter,
  declineLetter,
  replyToLetter,
} as const
