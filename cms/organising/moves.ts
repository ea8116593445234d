import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { makeMove } from '../applications/move.ts'
import { findByNumber } from '../decisions/decide.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'

/** What an organiser may do to several at once; the rest is done one by one. */
const wish = z.object({
  numbers: z.array(z.string().max(40)).max(500),
  move: z.enum(['take', 'put_back', 'return']),
  note: z.string().trim().max(2000).optional(),
})
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
        (await makeMove<never>(payload, {
          application: application.id,
          move: data.move,
          user,
          note: data.note,
          ...(data.move === 'return' && {
            within: async () => ({ ok: true as const, data: { returnedNote: data.note ?? null } }),
          }),
        }))
      ;(moved?.ok ? result.moved : result.refused).push(number)
    }
    return result
  }
