import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { vocabulary } from '../../search/vocabulary/values.ts'
import type { Asker } from '../accounts/asker.ts'
import { getCall } from '../applications/find.ts'
import { makeMove, type Moved, type MoveRefusal } from '../applications/move.ts'
import { idOf, isOrganiser, isSame } from '../applications/who.ts'
import type { Form } from '../calls/answers.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { formatDay } from '../editing/moments.ts'
import type { Application, Decision } from '../payload-types.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { endOpenReviews } from '../reviews/end-open.ts'
import { toLabel } from './label.ts'
import { bringAbout } from './outcomes.ts'

/** How long somebody may appeal, and how long the organisers have to answer. */
export const appealDays = 10
export const answerDays = 10

/** The day by which the organisers answer an appeal; nothing where none waits. */
export const findAnswerDay = ({
  appealedAt,
  answeredAt,
}: Pick<Decision, 'appealedAt' | 'answeredAt'>): string | undefined =>
  appealedAt && !answeredAt
    ? new Date(Date.parse(appealedAt) + answerDays * 86_400_000).toISOString()
    : undefined

export const findDecision = (
  { db }: Payload,
  application: Application['id'],
  req?: PayloadRequest,
) =>
  db.findOne<Decision>({
    collection: 'decisions',
    where: { application: { equals: application } },
    ...(req && { req }),
  })

const form = z.object({
  number: z.string().max(40),
  outcome: z.enum(vocabulary.decisionOutcome),
  way: z.enum(vocabulary.decisionWay).default('score'),
  feedback: z.string().trim().max(5000).default(''),
})
export type Proposed =
  { ok: true } | { ok: false; reason: 'notFound' | 'notYours' | 'notNow' | 'identityNumber' }

/** Proposes an outcome; nobody is told until another person confirms it. */
export const propose =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Proposed> => {
    const { data } = form.safeParse(given)
    const application = data && (await findByNumber(payload, data.number))
    if (!user || !application) return { ok: false, reason: 'notFound' }
    if (!isOrganiser(user, application)) return { ok: false, reason: 'notYours' }
    if (application.state !== 'in_review') return { ok: false, reason: 'notNow' }
    const { outcome, way, feedback } = data
    if (holdsNumberAnywhere(feedback)) return { ok: false, reason: 'identityNumber' }
    await inTransaction(
      payload,
      async (req) => {
        const before = await findDecision(payload, application.id, req)
        const fresh = {
          application: application.id,
          call: idOf(application.call) as number,
          outcome,
          way,
          feedback: feedback || null,
          label: toLabel(application),
          region: (idOf(application.region) ?? null) as number | null,
          proposedBy: user.id,
          proposedAt: new Date().toISOString(),
          confirmedBy: null,
          decidedAt: null,
        }
        const options = { depth: 0, overrideAccess: true, req } as const
        if (before)
          await payload.update({
            ...options,
            collection: 'decisions',
            id: before.id,
            data: fresh,
          })
        else await payload.create({ ...options, collection: 'decisions', data: fresh })
      },
      { user: user as never },
    )
    return { ok: true }
  }

type ConfirmRefusal = { ok: false; reason: 'sameTwice' | 'noProposal' | 'changed' }
export type Confirmed = Moved | MoveRefusal | ConfirmRefusal
const moveOf = { accepted: 'accept', declined: 'decline' } as const

/**
 * The second person’s word: makes the move, tells the applicant, and brings about what follows. `seen` is
 * the moment up to which the person has seen what is proposed: what was proposed later is not confirmed.
 */
export const confirm =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Confirmed> => {
    const seen = Date.parse(String(given.seen ?? ''))
    const application = await findByNumber(payload, String(given.number))
    if (!user || !application) return { ok: false, reason: 'notFound' }
    const decision = await findDecision(payload, application.id)
    if (!decision || decision.decidedAt) return { ok: false, reason: 'noProposal' }
    return makeMove<ConfirmRefusal>(payload, {
      application: application.id,
      move: moveOf[decision.outcome],
      user,
      async within(req, now) {
        const proposal = await findDecision(payload, now.id, req)
        if (!proposal || proposal.decidedAt || proposal.outcome !== decision.outcome)
          return { ok: false, reason: 'noProposal' }
        if (!proposal.proposedBy || isSame(proposal.proposedBy, user.id))
          return { ok: false, reason: 'sameTwice' }
        if (!(Date.parse(proposal.proposedAt ?? '') <= seen))
          return { ok: false, reason: 'changed' }
        const at = new Date()
        const appealUntil = new Date(at.getTime() + appealDays * 86_400_000)
        await payload.update({
          collection: 'decisions',
          id: proposal.id,
          data: {
            confirmedBy: user.id,
            decidedAt: at.toISOString(),
            ...(proposal.outcome === 'declined' && { appealUntil: appealUntil.toISOString() }),
          },
          depth: 0,
          overrideAccess: true,
          req,
        })
        const call = await getCall(payload, now.call, req)
        if (proposal.outcome === 'accepted') await bringAbout(req, now, call)
        return {
          ok: true,
          call,
          data: { reviewers: await endOpenReviews(req, now) },
          values: {
            feedback: proposal.feedback,
            appealUntil: formatDay(appealUntil, now.locale),
          },
        }
      },
    })
  }

/** Takes a proposal back as long as nobody has confirmed it. */
export const retract =
  (payload: Payload) =>
  async ({ user }: Asker, given: { number: string }): Promise<{ ok: boolean }> => {
    const application = await findByNumber(payload, String(given.number))
    const decision = application && (await findDecision(payload, application.id))
    if (!application || !decision || decision.decidedAt || !isOrganiser(user, application))
      return { ok: false }
    await payload.delete({ collection: 'decisions', id: decision.id, overrideAccess: true })
    return { ok: true }
  }

export const findByNumber = ({ db }: Payload, number: string) =>
  db.findOne<Application>({
    collection: 'applications',
    where: { number: { equals: number } },
  })
