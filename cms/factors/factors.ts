import { confirmOwnFactor, findOwnFactor, removeOwnFactor, renewOwnCodes } from './own-factor.ts'
import { passSecondFactor } from './pass-second-factor.ts'

/** What people do with their second factor. */
export const factorVerbs = {
  passSecondFactor,
  findOwnFactor,
  confirmOwnFactor,
  removeOwnFactor,
  renewOwnCodes,
} as const
