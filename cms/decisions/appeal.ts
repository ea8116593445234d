import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { findApplication } from '../applications/find.ts'
import { makeMove, type Moved, type MoveRefusal } from '../applications/move.ts'
import { tellApplicant } from '../applications/tell.ts'
import { isApplicant, isOrganiser } from '../applications/who.ts'
import type { Form } from '../calls/answers.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { findByNumber, findDecision } from './decide.ts'

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
    const decision = await findDecision(payload, application.id)
    if (application.state !== 'declined' || !decision?.appealUntil)
      return { ok: false, reason: 'notNow' }
    if (decision.appealedAt) return { ok: false, reason: 'again' }
    if (new Date(decision.appealUntil) < new Date()) return { ok: false, reason: 'over' }
    await payload.update({
      collection: 'decisions',
      id: decision.id,
      data: { appeal: data.appeal, appealedAt: new Date().toISOString() },
      depth: 0,
      overrideAccess: true,
    })
    return { ok: true }
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
