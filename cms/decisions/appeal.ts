import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { findApplication, getApplication, getCall, sayIn } from '../applications/find.ts'
import { makeMove, type Moved, type MoveRefusal } from '../applications/move.ts'
import { tell, tellApplicant, toUrl } from '../applications/tell.ts'
import { isApplicant, isOrganiser } from '../applications/who.ts'
import type { Form } from '../calls/answers.ts'
import { findOrganisers } from '../calls/organisers.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { formatDay } from '../editing/moments.ts'
import { toLocale } from '../mail/letters.ts'
import type { Application } from '../payload-types.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { findAnswerDay, findByNumber, findDecision } from './decide.ts'

const appealing = z.object({
  number: z.string().max(40),
  appeal: z.string().trim().min(20).max(5000),
})
type AppealReason = 'notFound' | 'notNow' | 'again' | 'over' | 'incomplete' | 'identityNumber'
export type Appealed = { ok: true } | { ok: false; reason: AppealReason }

/** The applicant disagrees, once, until the day the decision named. */
export const appeal =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Appealed> => {
    const { data } = appealing.safeParse(given)
    if (!data) return { ok: false, reason: 'incomplete' }
    if (holdsNumberAnywhere(data.appeal)) return { ok: false, reason: 'identityNumber' }
    const application = await findApplication(payload, user, data.number)
    if (!application || !(await isApplicant(payload, user, application)))
      return { ok: false, reason: 'notFound' }
    return inTransaction(payload, async (req): Promise<Appealed> => {
      const { state } = await getApplication(payload, application.id, req)
      const decision = await findDecision(payload, application.id, req)
      if (state !== 'declined' || !decision?.appealUntil) return { ok: false, reason: 'notNow' }
      if (decision.appealedAt) return { ok: false, reason: 'again' }
      if (new Date(decision.appealUntil) < new Date()) return { ok: false, reason: 'over' }
      const appealed = await payload.update({
        collection: 'decisions',
        id: decision.id,
        data: { appeal: data.appeal, appealedAt: new Date().toISOString() },
        depth: 0,
        overrideAccess: true,
        req,
      })
      await tellOrganisers(req, application, findAnswerDay(appealed)!)
      return { ok: true }
    })
  }

/** Those who are to answer hear of it, and by when; the words themselves are read in the account. */
async function tellOrganisers(req: PayloadRequest, application: Application, answerBy: string) {
  const call = await getCall(req.payload, application.call, req)
  const { number } = application
  for (const { id, email, locale: known } of await findOrganisers(req, call)) {
    const locale = toLocale(known)
    await tell(req, 'appealed', {
      to: email,
      locale,
      key: `appeal:${number}:${id}:${answerBy}`,
      values: {
        number,
        call: sayIn(call.title, locale),
        answerBy: formatDay(answerBy, locale),
        url: toUrl(`/account/calls/${call.id}/${number}/`, locale),
      },
    })
  }
}

const answering = z.object({
  number: z.string().max(40),
  answer: z.string().trim().min(20).max(5000),
  upheld: z.enum(['yes', 'no']),
})
export type Answered =
  | Moved
  | MoveRefusal
  | { ok: true }
  | { ok: false; reason: 'incomplete' | 'noAppeal' | 'identityNumber' }

/** The organisers’ answer: the decision stands, or the application is looked at again. */
export const answerAppeal =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Answered> => {
    const { data } = answering.safeParse(given)
    const application = data && (await findByNumber(payload, data.number))
    if (!data) return { ok: false, reason: 'incomplete' }
    if (holdsNumberAnywhere(data.answer)) return { ok: false, reason: 'identityNumber' }
    if (!user || !application || !isOrganiser(user, application))
      return { ok: false, reason: 'notFound' }
    const decision = await findDecision(payload, application.id)
    if (!decision?.appealedAt || decision.answeredAt) return { ok: false, reason: 'noAppeal' }
    const answered = { answer: data.answer, answeredAt: new Date().toISOString() }
    const options = { depth: 0, overrideAccess: true } as const
    if (data.upheld === 'yes')
      return makeMove<never>(payload, {
        application: application.id,
        move: 'reopen',
        user,
        note: data.answer,
        async within(req) {
          await payload.update({
            ...options,
            collection: 'decisions',
            id: decision.id,
            data: { ...answered, decidedAt: null, confirmedBy: null, proposedBy: null },
            req,
          })
          return { ok: true }
        },
      })
    await inTransaction(
      payload,
      async (req) => {
        await payload.update({
          ...options,
          collection: 'decisions',
          id: decision.id,
          data: answered,
          req,
        })
        await tellApplicant(req, application, 'appealRefused', { values: { note: data.answer } })
      },
      { user: user as never },
    )
    return { ok: true }
  }
