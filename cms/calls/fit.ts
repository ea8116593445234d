import type { Payload } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import { findAcceptedProgrammes, isAbout, type Someone } from '../applications/accepted.ts'
import { readPerson, toPerson, type Person } from '../applications/person.ts'
import { idOf } from '../applications/who.ts'
import type { Application, Call } from '../payload-types.ts'
import { findOwnProfile } from '../protection/person.ts'
import type { Form } from './answers.ts'
import { findClosing } from './closing.ts'
import { findMisfits, type Candidate, type Misfit } from './eligible.ts'
import { findClosingOf, findStandingOf, type Standing } from './open.ts'

export type Fit = {
  /** Whether anything is known of the person: from a profile, or from what they answer here. */
  known: boolean
  misfits: Misfit[]
  standing: Standing
  closesAt: string
  putOffMs: number
  /** The application the person has to this call already. */
  number: string | null
  /** Open calls that do fit, in the order they close. */
  others: { slug: string; title: unknown; closesAt: string }[]
}

/**
 * Whether a call fits the one who asks: why not, and what else. What they answer goes before what
 * their profile tells, and is kept nowhere.
 */
export const findFit =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: { slug: string; answers?: Form | undefined },
  ): Promise<Fit | undefined> => {
    const now = new Date()
    const { docs } = await payload.find({
      collection: 'calls',
      where: {
        or: [{ slug: { equals: given.slug } }, { closesAt: { greater_than: now.toISOString() } }],
      },
      locale: 'all',
      fallbackLocale: false,
      select: {
        slug: true,
        title: true,
        eligibility: true,
        opensAt: true,
        closesAt: true,
        _status: true,
      },
      sort: 'closesAt',
      depth: 0,
      pagination: false,
      overrideAccess: false,
      user: null,
    })
    const call = docs.find(({ slug }) => slug === given.slug)
    if (!call) return undefined
    const closing = await findClosingOf(payload, call)
    const profile = user ? await findOwnProfile(payload, user.id) : undefined
    const answered = readAnswered(given.answers)
    const known = Boolean(profile || answered)
    const person = { ...toPerson(profile), ...answered }
    const candidate: Candidate = {
      ...person,
      region: idOf(person.region) ?? null,
      programmes: user
        ? await findAcceptedProgrammes(payload, { account: user.id, profile: profile?.id })
        : undefined,
    }
    const misfitsOf = (each: Pick<Call, 'eligibility' | 'closesAt'>) =>
      known ? findMisfits(each.eligibility, candidate, each.closesAt) : []
    const own =
      user && (await findOwn(payload, { account: user.id, profile: profile?.id }, call.id))
    const others = docs.filter(
      (each) =>
        each !== call &&
        findStandingOf(each, findClosing(each.closesAt, []), now) === 'open' &&
        misfitsOf(each as Call).every((misfit) => !misfit.known),
    )
    return {
      known,
      misfits: misfitsOf(call as Call),
      standing: findStandingOf(call, closing, now),
      closesAt: closing.closesAt,
      putOffMs: closing.putOffMs,
      number: own?.number ?? null,
      others: known
        ? others.slice(0, 4).map(({ slug, title, closesAt }) => ({
            slug: slug ?? '',
            title,
            closesAt,
          }))
        : [],
    }
  }

/** What a form says of the person; an answer left out, or one that cannot be, says nothing. */
function readAnswered(answers: Form | undefined): Person | undefined {
  if (!answers) return undefined
  const { person } = readPerson(answers, (given) => given)
  const told = Object.entries(person).filter(([, value]) => value !== null && value !== '')
  return told.length > 0 ? Object.fromEntries(told) : undefined
}

const findOwn = (payload: Payload, someone: Someone, call: number | string) =>
  payload.db.findOne<Application>({
    collection: 'applications',
    where: {
      and: [isAbout(someone), { call: { equals: call } }, { state: { not_equals: 'withdrawn' } }],
    },
  })
