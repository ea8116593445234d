import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { findOwnProfile, idOf, isOrganiser, type Id } from '../applications/who.ts'
import { getCall, sayIn } from '../applications/find.ts'
import { tell, toUrl } from '../applications/tell.ts'
import { toStoredId } from '../applications/receipts.ts'
import { writeMove } from '../applications/move.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Achievement, Application, Call, Review, User } from '../payload-types.ts'
import { findConflict, type ConflictReason, type Side } from './conflicts.ts'
import { planReviews } from './plan.ts'

const text = (value: unknown) => {
  const id = idOf(value)
  return id === null || id === undefined ? undefined : String(id)
}

async function toReviewerSide(payload: Payload, user: User) {
  const profile = await findOwnProfile(payload, user.id)
  const side: Side = {
    account: String(user.id),
    profile: text(profile),
    organisation: text(user.organisation),
    familyName: profile?.familyName ?? user.name.split(' ').at(-1),
    school: profile?.school,
    settlement: profile?.settlement,
    region: text(profile?.region),
  }
  return { side, profile }
}

async function toApplicantSide(payload: Payload, application: Application): Promise<Side> {
  const profile = idOf(application.profile)
  const { docs } = profile
    ? await payload.db.find<Achievement>({
        collection: 'achievements',
        where: { profile: { equals: profile } },
        limit: 100,
        pagination: false,
      })
    : { docs: [] }
  const account = await payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: idOf(application.account) } },
  })
  const maker = account && (await findOwnProfile(payload, account.id))
  const taught = docs.map(({ teacher }) => text(teacher))
  const teachers = [...taught, ...(application.onBehalf === 'teacher' ? [text(maker)] : [])]
  return {
    account: text(application.account),
    profile: text(profile),
    organisation: text(account?.organisation),
    familyName: application.familyName,
    school: application.school,
    settlement: application.settlement,
    region: text(application.region),
    teachers: teachers.filter((each) => each !== undefined),
  }
}

export type AssignRefusal =
  | { ok: false; reason: 'notFound' | 'notYours' | 'notNow' | 'noReviewers' }
  | { ok: false; reason: 'conflict'; conflict: ConflictReason }
export type AssignedNow = { ok: true; assigned: number; short: number }

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
        const own = open.filter((review) => text(review.application) === String(application.id))
        const barred = reviewers.filter(
          (reviewer, at) =>
            findConflict(applicant, sides[at]!.side) ||
            own.some(
              (review) => review.state === 'conflict' && text(review.reviewer) === text(reviewer),
            ),
        )
        return {
          id: String(application.id),
          language: application.locale,
          fields: call.fields ?? [],
          given: own
            .filter(({ state }) => state !== 'conflict')
            .map((review) => text(review.reviewer) ?? ''),
          barred: new Set(barred.map(({ id }) => String(id))),
        }
      }),
    )
    const plan = planReviews(
      tasks,
      reviewers.map((reviewer, at) => ({
        id: String(reviewer.id),
        load: open.filter(
          (review) => review.state === 'assigned' && text(review.reviewer) === text(reviewer),
        ).length,
        languages: sides[at]!.profile?.languages ?? [reviewer.locale ?? 'kk'],
        fields: sides[at]!.profile?.fields ?? [],
      })),
      each,
    )
    await inTransaction(
      payload,
      async (req) => {
        for (const application of applications) {
          const chosen = plan.filter(({ task }) => task === String(application.id))
          await give(
            req,
            application,
            chosen.map(({ reviewer }) => toStoredId(payload, reviewer)),
            { by: 'automatic', actor: user.id },
          )
        }
        for (const reviewer of reviewers)
          await tellReviewer(req, call, reviewer, countOf(plan, String(reviewer.id)))
      },
      { user: user as never },
    )
    const wanted = tasks.reduce((sum, { given: has }) => sum + Math.max(0, each - has.length), 0)
    return { ok: true, assigned: plan.length, short: wanted - plan.length }
  }

const countOf = (plan: readonly { reviewer: string }[], id: string) =>
  plan.filter(({ reviewer }) => reviewer === id).length

const byHand = z.object({ number: z.string().max(40), reviewer: z.string().max(40) })

/** Gives one application to one reviewer. A known conflict is refused. */
export const assign =
  (payload: Payload) =>
  async ({ user }: Asker, given: unknown): Promise<AssignedNow | AssignRefusal> => {
    const { data } = byHand.safeParse(given)
    const application =
      data &&
      (await payload.db.findOne<Application>({
        collection: 'applications',
        where: { number: { equals: data.number } },
      }))
    if (!user || !application) return { ok: false, reason: 'notFound' }
    if (!isOrganiser(user, application)) return { ok: false, reason: 'notYours' }
    if (application.state !== 'submitted' && application.state !== 'in_review')
      return { ok: false, reason: 'notNow' }
    const call = await getCall(payload, application.call)
    const reviewers = await findReviewers(payload, call)
    const reviewer = reviewers.find(({ id }) => String(id) === data.reviewer)
    if (!reviewer) return { ok: false, reason: 'noReviewers' }
    const { side } = await toReviewerSide(payload, reviewer)
    const conflict = findConflict(await toApplicantSide(payload, application), side)
    if (conflict) return { ok: false, reason: 'conflict', conflict }
    await inTransaction(
      payload,
      async (req) => {
        await give(req, application, [reviewer.id], { by: 'hand', actor: user.id })
        await tellReviewer(req, call, reviewer, 1)
      },
      { user: user as never },
    )
    return { ok: true, assigned: 1, short: 0 }
  }

async function give(
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
  const takes = application.state === 'submitted'
  if (fresh.length === 0) return
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

async function tellReviewer(req: PayloadRequest, call: Call, reviewer: User, count: number) {
  if (count === 0) return
  const locale = reviewer.locale === 'ru' || reviewer.locale === 'en' ? reviewer.locale : 'kk'
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

export async function findCall(payload: Payload, id: string): Promise<Call | undefined> {
  const stored = await payload.db.findOne<Call>({
    collection: 'calls',
    where: { id: { equals: toStoredId(payload, id) } },
  })
  return stored ? getCall(payload, stored.id) : undefined
}

export async function findReviewers({ db }: Payload, call: Call): Promise<User[]> {
  const ids = (call.reviewers ?? []).map((each) => idOf(each)!)
  if (ids.length === 0) return []
  const { docs } = await db.find<User>({
    collection: 'users',
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
  })
  return docs.filter(({ roles }) => roles.includes('reviewer'))
}

/** The applications of a call in some states. */
export async function findIn(
  { db }: Payload,
  call: Id,
  states: readonly Application['state'][],
): Promise<Application[]> {
  const { docs } = await db.find<Application>({
    collection: 'applications',
    where: { and: [{ call: { equals: call } }, { state: { in: [...states] } }] },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs
}

export async function findReviews({ db }: Payload, call: Id): Promise<Review[]> {
  const { docs } = await db.find<Review>({
    collection: 'reviews',
    where: { call: { equals: call } },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs
}
