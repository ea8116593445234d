import { confirmOwnFactor, findOwnFactor, removeOwnFactor, renewOwnCodes } from './own-factor.ts'
import { passSecondFactor } from './pass-second-factor.ts'
import { resetForColleague } from './reset-for-colleague.ts'

/** What people do with their second factor. */
export const factorVerbs = {
  passSecondFactor,
  findOwnFactor,
  confirmOwnFactor,
  removeOwnFactor,
  renewOwnCodes,
  resetForColleague,
} as const
