import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { keepAsked, type Form } from '../calls/answers.ts'
import { findClosingOf, findStandingOf, type Standing } from '../calls/open.ts'
import { questionsOf } from '../calls/questions.ts'
import { formatMoment } from '../editing/moments.ts'
import type { Application } from '../payload-types.ts'
import { joinAnswers, splitAnswers } from './answers.ts'
import { findApplication, getCall } from './find.ts'
import { leads } from './life.ts'
import { makeMove, type MoveRefusal } from './move.ts'
import { findLacking, isReady, type Lacking } from './ready.ts'
import { findFiles, findReceipt, issueReceipt, type Issued } from './receipts.ts'
import { toUrl } from './tell.ts'
import { isApplicant } from './who.ts'

export type Submitted =
  | { ok: true; receipt: Issued; application: Application }
  | MoveRefusal
  | { ok: false; reason: 'lacking'; lacking: Lacking }
  | { ok: false; reason: 'stale' }
  | { ok: false; reason: 'call'; standing: Exclude<Standing, 'open'> }

const form = z.object({ number: z.string().max(40), revision: z.coerce.number().int().optional() })

/**
 * Submits: checked and written in one transaction, so that what is acknowledged is never lost. Asked
 * twice, the second answer is the same receipt. What was returned may come back after the end too.
 */
export const submit =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Submitted> => {
    const { data } = form.safeParse(given)
    const found = data && (await findApplication(payload, user, data.number))
    if (!user || !found) return { ok: false, reason: 'notFound' }
    const again = await findSubmitted(payload, user, found)
    if (again) return again
    let issued: Issued | undefined
    const moved = await makeMove<Exclude<Submitted, { ok: true } | MoveRefusal>>(payload, {
      application: found.id,
      move: 'submit',
      user,
      async within(req, application) {
        if (data.revision !== undefined && data.revision !== application.revision)
          return { ok: false, reason: 'stale' }
        const call = await getCall(payload, application.call, req)
        const standing = findStandingOf(call, await findClosingOf(payload, call, req))
        if (standing !== 'open' && !(standing === 'closed' && application.state === 'returned'))
          return { ok: false, reason: 'call', standing }
        const lacking = await findLacking(payload, application, call, req)
        if (!isReady(lacking)) return { ok: false, reason: 'lacking', lacking }
        const questions = questionsOf(call)
        const answers = splitAnswers(questions, keepAsked(questions, joinAnswers(application)))
        const at = new Date().toISOString()
        const files = await findFiles(payload, application.id, req)
        issued = await issueReceipt(req, { ...application, ...answers }, files, at)
        const { locale } = application
        return {
          ok: true,
          call,
          data: { ...answers, submittedAt: at, returnedNote: null, blind: call.blind ?? true },
          values: {
            receipt: issued.number,
            hash: issued.hash,
            at: formatMoment(at, locale),
            receiptUrl: toUrl(`/receipts/${issued.number}/`, locale),
          },
        }
      },
    })
    if (moved.ok) return { ok: true, receipt: issued!, application: moved.application }
    // the other of two at once was first
    return (await findSubmitted(payload, user, found)) ?? moved
  }

async function findSubmitted(
  payload: Payload,
  user: NonNullable<Asker['user']>,
  { id }: Application,
): Promise<Submitted | undefined> {
  const application = await payload.db.findOne<Application>({
    collection: 'applications',
    where: { id: { equals: id } },
  })
  // also where it has been taken further meanwhile
  if (!application || leads('submit', application.state) || application.state === 'withdrawn')
    return undefined
  if (!(await isApplicant(payload, user, application))) return undefined
  const receipt = await findReceipt(payload, id)
  return receipt && { ok: true, receipt, application }
}
