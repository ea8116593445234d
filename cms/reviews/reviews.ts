import { assign, assignAll } from './assign.ts'
import { readOversight } from './oversight.ts'
import { remind } from './remind.ts'
import { declareConflict, submitReview } from './submit.ts'

/** Every verb of reviews. */
export const reviewVerbs = {
  assign,
  assignAll,
  submitReview,
  declareConflict,
  remind,
  readOversight,
} as const
