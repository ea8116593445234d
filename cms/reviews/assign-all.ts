import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { toStoredId } from '../applications/receipts.ts'
import { isOrganiser } from '../applications/who.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { AssignedNow, AssignRefusal } from './assign.ts'
import { findConflict } from './conflicts.ts'
import { findCall, findIn, findReviewers, findReviews } from './find.ts'
import { give, tellReviewer } from './give.ts'
import { planReviews } from './plan.ts'
import { textOf, toApplicantSide, toReviewerSide } from './sides.ts'

/** So many applications are given in one transaction: others write meanwhile, and a second go ends what was begun. */
const batch = 20

const wish = z.object({ call: z.string().max(40) })

/** Gives every submitted application of a call its reviewers, and takes it into review. */
export const assignAll =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<AssignedNow | AssignRefusal> => {
    const { data } = wish.safeParse(given)
    const call = data && (await findCall(payload, data.call))
    if (!user || !call) return { ok: false, reason: 'notFound' }
    if (!isOrganiser(user, call)) return { ok: false, reason: 'notYours' }
    const reviewers = await findReviewers(payload, call)
    if (reviewers.length === 0) return { ok: false, reason: 'noReviewers' }
    const sides = await Promise.all(reviewers.map((each) => toReviewerSide(payload, each)))
    const applications = await findIn(payload, call.id, ['submitted', 'in_review'])
    const open = await findReviews(payload, call.id)
    const each = call.reviewsEach ?? 2
    const tasks = await Promise.all(
      applications.map(async (application) => {
        const applicant = await toApplicantSide(payload, application)
        const own = open.filter((review) => textOf(review.application) === String(application.id))
        const barred = reviewers.filter(
          (reviewer, at) =>
            findConflict(applicant, sides[at]!.side) ||
            own.some(
              (review) =>
                review.state === 'conflict' && textOf(review.reviewer) === textOf(reviewer),
            ),
        )
        return {
          id: String(application.id),
          language: application.locale,
          fields: call.fields ?? [],
          given: own
            .filter(({ state }) => state !== 'conflict')
            .map((review) => textOf(review.reviewer) ?? ''),
          barred: new Set(barred.map(({ id }) => String(id))),
        }
      }),
    )
    const plan = planReviews(
      tasks,
      reviewers.map((reviewer, at) => ({
        id: String(reviewer.id),
        load: open.filter(
          (review) => review.state === 'assigned' && textOf(review.reviewer) === textOf(reviewer),
        ).length,
        languages: sides[at]!.profile?.languages ?? [reviewer.locale ?? 'kk'],
        fields: sides[at]!.profile?.fields ?? [],
      })),
      each,
    )
    const context = { user: user as never }
    for (let from = 0; from < applications.length; from += batch)
      await inTransaction(
        payload,
        async (req) => {
          for (const application of applications.slice(from, from + batch)) {
            const chosen = plan.filter(({ task }) => task === String(application.id))
            await give(
              req,
              application,
              chosen.map(({ reviewer }) => toStoredId(payload, reviewer)),
              { by: 'automatic', actor: user.id },
            )
          }
        },
        context,
      )
    await inTransaction(
      payload,
      async (req) => {
        for (const reviewer of reviewers)
          await tellReviewer(req, call, reviewer, countOf(plan, String(reviewer.id)))
      },
      context,
    )
    const wanted = tasks.reduce((sum, { given: has }) => sum + Math.max(0, each - has.length), 0)
    return { ok: true, assigned: plan.length, short: wanted - plan.length }
  }

const countOf = (plan: readonly { reviewer: string }[], id: string) =>
  plan.filter(({ reviewer }) => reviewer === id).length
