import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Form } from '../calls/answers.ts'
import { endOpenReviews } from '../reviews/end-open.ts'
import { findApplication } from './find.ts'
import { makeMove, type Moved, type MoveRefusal } from './move.ts'

const form = z.object({ number: z.string().max(40) })

/** Takes an application back for good; while the call is open another one may be made. */
export const withdraw =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Moved | MoveRefusal> => {
    const { data } = form.safeParse(given)
    const found = data && (await findApplication(payload, user, data.number))
    if (!user || !found) return { ok: false, reason: 'notFound' }
    return makeMove<never>(payload, {
      application: found.id,
      move: 'withdraw',
      user,
      async within(req, application) {
        await endOpenReviews(req, application)
        // the place of the person is free again
        return { ok: true, data: { who: found.number, reviewers: [] } }
      },
    })
  }
