import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { makeMove } from '../applications/move.ts'
import { findReceipt, isAsSubmitted } from '../applications/receipts.ts'
import { findByNumber } from '../decisions/decide.ts'
import type { Application } from '../payload-types.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'

type Changed = { ok: false; reason: 'changed' }

/** What an organiser may do to several at once; the rest is done one by one. */
const wish = z.object({
  numbers: z.array(z.string().max(40)).max(500),
  move: z.enum(['take', 'put_back', 'return', 'recall']),
  note: z.string().trim().max(2000).optional(),
})
type Wish = z.infer<typeof wish>
export type MovedAll = { moved: string[]; refused: string[] }

/** Makes a move with each of the applications; what may not be moved is told and left alone. */
export const moveAll =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<MovedAll> => {
    const { data } = wish.safeParse(given)
    const result: MovedAll = { moved: [], refused: [] }
    if (!user || !data) return result
    const { note = '' } = data
    if ((data.move === 'return' && !note) || holdsNumberAnywhere(note))
      return { moved: [], refused: data.numbers }
    for (const number of data.numbers) {
      const application = await findByNumber(payload, number)
      const moved =
        application &&
        (await makeMove<Changed>(payload, {
          application: application.id,
          move: data.move,
          user,
          note: data.note,
          within: (req, before) => toChange(req, before, data),
        }))
      ;(moved?.ok ? result.moved : result.refused).push(number)
    }
    return result
  }

/** A return is taken back only as long as the applicant has changed nothing: what is looked at is what was submitted. */
async function toChange(
  req: PayloadRequest,
  application: Application,
  { move, note }: Wish,
): Promise<{ ok: true; data?: Partial<Application> } | Changed> {
  if (move === 'return') return { ok: true, data: { returnedNote: note ?? null } }
  if (move !== 'recall') return { ok: true }
  const receipt = await findReceipt(req.payload, application.id, req)
  if (!receipt || !(await isAsSubmitted(req.payload, application, receipt, req)))
    return { ok: false, reason: 'changed' }
  return { ok: true, data: { returnedNote: null } }
}
