import type { Call, User } from '../../../cms/payload-types.ts'
import { adult, answers, openApplicationsWorld } from './world.ts'

/** A partner's nomination for an award with one application that is handed in, and all who have a say in it. */
export async function openReviewWorld() {
  const world = await openApplicationsWorld()
  const reviewers = [await world.user(['reviewer']), await world.user(['reviewer'])] as const
  const editor = await world.user(['editor'])
  const second = await world.user(['editor'])
  const partner = await world.user(['partner'], { organisation: world.organisation.id })
  const applicant = await world.user(['member'])
  const call: Call = await world.call({
    kind: 'award',
    award: 'volunteering',
    organisation: world.organisation.id,
    reviewers: reviewers.map(({ id }) => id),
    floors: { ruralPercent: 0, regionalPercent: 0 },
  })
  await world.profile({
    user: applicant.id,
    kind: 'leader',
    birthDate: '1998-05-06',
    familyName: 'Жақсылықова',
    givenName: 'Айару',
  })

  async function apply(who: User) {
    const { application } = world.as(who)
    const started = await application.start({ call: call.slug!, locale: 'ru', ...answers })
    if (!started.ok) throw new Error(started.reason)
    const own = { ...adult, 'p.school': 'Семей мектебі', 'p.settlement': 'Семей' }
    const region = { 'p.region': String(world.region.id) }
    await application.save({ number: started.number, revision: '0', ...own, ...region })
    const submitted = await application.submit({ number: started.number })
    if (!submitted.ok) throw new Error(JSON.stringify(submitted))
    return started.number
  }

  const read = async <T>(collection: string, user: User | null, where: object = {}) =>
    (
      await world.payload.find({
        collection: collection as 'applications',
        where: where as never,
        depth: 0,
        overrideAccess: false,
        user: user && { ...user, collection: 'users' },
      })
    ).docs as unknown as T[]

  /** The first review of a reviewer, scored. */
  async function score(reviewer: User, idea: number, work: number) {
    const [own] = await read<{ id: number }>('reviews', reviewer, {
      reviewer: { equals: reviewer.id },
    })
    const scored = await world.as(reviewer).review.submitReview({
      review: String(own!.id),
      comment: 'Идея жақсы, жоспары нақты емес.',
      's.idea': String(idea),
      's.work': String(work),
    })
    if (!scored.ok) throw new Error(JSON.stringify(scored))
  }

  const number = await apply(applicant)
  return { world, reviewers, editor, second, partner, applicant, call, number, apply, read, score }
}
