import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Later } from '../accounts/limits.ts'
import { toRowsByKeys, type ConsentRow } from '../consent/rows.ts'
import type { Guardianship } from '../payload-types.ts'
import { mayAnswer } from './find.ts'
import { openByKeys } from './open.ts'

/** What whoever holds the link or the code gets to see: nothing of the child that is not on the reduced card. */
export type Invitation = {
  child: string
  guardianName: string
  state: Guardianship['state']
  /** Within its days, and not answered yet. */
  open: boolean
  /** Whether a new link can be sent to an address on record. */
  renewable: boolean
  rows: ConsentRow[]
}

const form = z.looseObject({ locale: z.enum(['kk', 'ru', 'en']) })

export const showInvitation =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<({ ok: true } & Invitation) | { ok: false; reason: 'keys' } | Later> => {
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'keys' }
    const opened = await openByKeys(payload, asker, given)
    if (!opened.ok) return opened
    const { guardianship, child } = opened
    return {
      ok: true,
      child: child.shortName ?? '',
      guardianName: guardianship.guardianName,
      state: guardianship.state,
      open: mayAnswer(opened),
      renewable: Boolean(guardianship.email),
      rows: await toRowsByKeys(payload, child, {
        locale: data.locale,
        guardianName: guardianship.guardianName,
      }),
    }
  }
