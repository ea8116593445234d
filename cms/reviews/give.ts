import type { PayloadRequest } from 'payload'
import { sayIn } from '../applications/find.ts'
import { writeMove } from '../applications/move.ts'
import { toStoredId } from '../applications/receipts.ts'
import { tell, toUrl } from '../applications/tell.ts'
import { idOf, type Id } from '../applications/who.ts'
import { toLocale } from '../mail/letters.ts'
import type { Application, Call, Review, User } from '../payload-types.ts'

/** Gives an application to reviewers who do not have it yet, and takes it into review. */
export async function give(
  req: PayloadRequest,
  application: Application,
  reviewers: readonly Id[],
  { by, actor }: { by: Review['by']; actor: Id },
) {
  const { payload } = req
  const at = new Date().toISOString()
  const has = (application.reviewers ?? []).map((each) => String(idOf(each)))
  const fresh = reviewers.filter((id) => !has.includes(String(id)))
  for (const reviewer of fresh)
    await payload.create({
      collection: 'reviews',
      data: {
        application: application.id,
        call: idOf(application.call) as number,
        reviewer: reviewer as number,
        state: 'assigned',
        by,
        assignedAt: at,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  if (fresh.length > 0) await hide(req, application)
  // also what has come back from the applicant, with the reviewers it had
  const takes = application.state === 'submitted' && has.length + fresh.length > 0
  if (fresh.length === 0 && !takes) return
  if (takes) await writeMove(req, application, 'take', { actor })
  await payload.update({
    collection: 'applications',
    id: application.id,
    data: {
      reviewers: [...has.map((id) => toStoredId(payload, id)), ...fresh] as number[],
      ...(takes && { state: 'in_review', revision: application.revision + 1 }),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** Scores that were open are hidden again from those who are waited for now; settling opens them. */
async function hide(req: PayloadRequest, { id }: Application) {
  await req.payload.update({
    collection: 'reviews',
    where: { and: [{ application: { equals: id } }, { revealed: { equals: true } }] },
    data: { revealed: false },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

export async function tellReviewer(req: PayloadRequest, call: Call, reviewer: User, count: number) {
  if (count === 0) return
  const locale = toLocale(reviewer.locale)
  await tell(req, 'assigned', {
    to: reviewer.email,
    locale,
    key: `assigned:${call.id}:${reviewer.id}:${Date.now()}`,
    values: {
      count,
      call: sayIn(call.title, locale),
      url: toUrl('/account/reviews/', locale),
    },
  })
}
