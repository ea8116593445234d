import { accept } from './accept.ts'
import { findCalendarToken, readCalendar, renewCalendar } from './calendar.ts'
import { cancel } from './cancel.ts'
import { findDraw } from './find-draw.ts'
import { findTicket } from './find-ticket.ts'
import { listOwn } from './list-own.ts'
import { look } from './look.ts'
import { prepare } from './prepare.ts'
import { register } from './register.ts'

/** Every verb of registrations, in the order of a registration's life. */
export const registrationVerbs = {
  look,
  prepare,
  register,
  listOwn,
  accept,
  findTicket,
  cancel,
  findDraw,
  findCalendarToken,
  renewCalendar,
  readCalendar,
} as const
