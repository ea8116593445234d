import { assignAll } from './assign-all.ts'
import { assign, listAssignable, takeAway } from './assign.ts'
import { readOversight } from './oversight.ts'
import { remind } from './remind.ts'
import { declareConflict, submitReview } from './submit.ts'

/** Every verb of reviews. */
export const reviewVerbs = {
  listAssignable,
  assign,
  takeAway,
  assignAll,
  submitReview,
  declareConflict,
  remind,
  readOversight,
} as const
