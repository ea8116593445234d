import { assignAll } from './assign-all.ts'
import { assign } from './assign.ts'
import { listAssignable } from './assignable.ts'
import { declareConflict } from './declare-conflict.ts'
import { readOversight } from './oversight.ts'
import { readOwnConflict } from './own-conflict.ts'
import { remind } from './remind.ts'
import { submitReview } from './submit.ts'
import { takeAway } from './take-away.ts'

/** Every verb of reviews. */
export const reviewVerbs = {
  listAssignable,
  assign,
  takeAway,
  assignAll,
  submitReview,
  readOwnConflict,
  declareConflict,
  remind,
  readOversight,
} as const
