import type { Payload } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { noteHead } from '../audit/verify.ts'
import { keepLooking } from '../keep-looking.ts'
import { eraseClosed } from './close.ts'
import { getLimits } from './limits.ts'
import { forgetOldLinks } from './links.ts'
import { getSessions } from './sessions.ts'

const hour = 3_600_000

/**
 * What time does to accounts: sessions and links end, counts run out, closed accounts are erased. The
 * end of the audit log is noted too, so that of a server that runs for months at most an hour can be
 * cut off unseen.
 */
export async function keepHouse(payload: Payload) {
  await getSessions(payload).endExpired()
  await forgetOldLinks(payload)
  await getLimits(payload).forgetOld()
  await eraseClosed(payload)
  await noteHead(payload, getEnvironment().DATA_DIR)
}

/** Does so now and every hour; returns how to stop. */
export const followHousekeeping = (payload: Payload) =>
  keepLooking(payload, {
    every: hour,
    look: () => keepHouse(payload),
    failed: 'Old sessions and accounts could not be cleared',
  })
