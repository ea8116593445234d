import { accept } from './accept.ts'
import { dropAttended, listAttended, listOwnAttended } from './attended.ts'
import { findCalendarToken, readCalendar, renewCalendar } from './calendar.ts'
import { cancel } from './cancel.ts'
import { changeWishes } from './change-wishes.ts'
import { checkIn, checkInCode } from './check-in.ts'
import { openDoorList } from './door-list.ts'
import { findDraw } from './find-draw.ts'
import { findTicket } from './find-ticket.ts'
import { listOwn } from './list-own.ts'
import { look } from './look.ts'
import { prepare } from './prepare.ts'
import { registerPupils } from './register-pupils.ts'
import { register } from './register.ts'
import { listStaffed } from './staff.ts'

/** Every verb of registrations, in the order of a registration's life. */
export const registrationVerbs = {
  look,
  prepare,
  register,
  registerPupils,
  listOwn,
  accept,
  findTicket,
  changeWishes,
  cancel,
  listStaffed,
  openDoorList,
  checkIn,
  checkInCode,
  listAttended,
  listOwnAttended,
  dropAttended,
  findDraw,
  findCalendarToken,
  renewCalendar,
  readCalendar,
} as const
