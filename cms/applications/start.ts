import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { locales } from '../../search/document.ts'
import type { Asker } from '../accounts/asker.ts'
import { readAnswers, type Form } from '../calls/answers.ts'
import { findClosingOf, findStandingOf, type Standing } from '../calls/open.ts'
import { questionsOf } from '../calls/questions.ts'
import { patiently } from '../database/conflicts.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Application, Call, Profile, User } from '../payload-types.ts'
import { findOwnProfile } from '../protection/person.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { keepForSignIn, takeKept } from './claim.ts'
import { getCall } from './find.ts'
import { newNumber } from './number.ts'
import { toPerson } from './person.ts'
import { splitAnswers } from './answers.ts'
import { findGuarded, idOf, isSame, type Id } from './who.ts'

const opening = z.object({
  call: z.string().max(200),
  locale: z.enum(locales).default('kk'),
  /** «self», or the number of a child's profile. */
  for: z.string().max(40).default('self'),
})

export type Started =
  | { ok: true; number: string }
  | { ok: false; reason: 'signIn'; token: string }
  | { ok: false; reason: Exclude<Standing, 'open'> | 'noCall' | 'notYours' | 'identityNumber' }

/** The call an address names, as far as it is out in any language. */
export async function findCallBySlug(payload: Payload, slug: string): Promise<Call | undefined> {
  const { docs } = await payload.find({
    collection: 'calls',
    where: { slug: { equals: slug } },
    select: { slug: true },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: null,
  })
  return docs[0] && getCall(payload, docs[0].id)
}

/**
 * Begins an application, or goes on with the one there is: one person has one application to a call.
 * Of a visitor the first answers are kept until the sign-in.
 */
export const start =
  (payload: Payload) =>
  async (asker: Asker, given: Form): Promise<Started> => {
    const { data } = opening.safeParse(given)
    if (!data) return { ok: false, reason: 'noCall' }
    // not even until the sign-in
    if (holdsNumberAnywhere(given)) return { ok: false, reason: 'identityNumber' }
    const call = await findCallBySlug(payload, data.call)
    if (!call) return { ok: false, reason: 'noCall' }
    const standing = findStandingOf(call, await findClosingOf(payload, call))
    if (standing !== 'open') return { ok: false, reason: standing }
    const { user } = asker
    if (!user) return { ok: false, reason: 'signIn', token: await keepForSignIn(payload, given) }
    const about = await findAbout(payload, user, data.for)
    if (!about) return { ok: false, reason: 'notYours' }
    const questions = questionsOf(call)
    const answers = splitAnswers(questions, readAnswers(questions, given))
    return begin(payload, {
      call,
      user,
      profile: about.profile,
      data: {
        locale: data.locale,
        onBehalf: about.onBehalf,
        ...toPerson(about.profile),
        ...answers,
      },
    })
  }

/** Goes on with what was answered before the sign-in. */
export const resume =
  (payload: Payload) =>
  async (asker: Asker, token: string): Promise<Started> => {
    const kept = asker.user ? await takeKept(payload, token) : undefined
    return kept ? start(payload)(asker, kept) : { ok: false, reason: 'noCall' }
  }

async function findAbout(payload: Payload, user: User, wanted: string) {
  if (wanted === 'self')
    return { profile: await findOwnProfile(payload, user.id), onBehalf: 'self' as const }
  const guarded = await findGuarded(payload, user.id)
  const tie = guarded.find(({ child }) => isSame(child, wanted))
  if (!tie) return undefined
  const profile = await payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { id: { equals: idOf(tie.child) } },
  })
  return { profile, onBehalf: 'guardian' as const }
}

type Draft = {
  call: Call
  user: User
  profile?: Profile | null
  /** Tells several applications of one account to one call apart: the pupils of a teacher. */
  mark?: string
  data: Partial<Application>
}

/** Makes the draft, in one transaction with the look whether there is one already. */
export const begin = (payload: Payload, draft: Draft): Promise<{ ok: true; number: string }> =>
  patiently(() => inTransaction(payload, (req) => write(req, draft)))

async function write(req: PayloadRequest, { call, user, profile, mark, data }: Draft) {
  const { payload } = req
  const person: Id = profile ? `p${profile.id}` : `a${user.id}`
  const who = [call.id, person, ...(mark ? [mark] : [])].join(':')
  const there = await payload.db.findOne<Application>({
    collection: 'applications',
    where: { who: { equals: who } },
    req,
  })
  if (there) return { ok: true as const, number: there.number }
  const number = newNumber()
  await payload.create({
    collection: 'applications',
    data: {
      ...data,
      number,
      who,
      call: call.id,
      organisation: (idOf(call.organisation) ?? null) as number | null,
      account: user.id,
      profile: profile?.id ?? null,
      blind: call.blind ?? true,
      state: 'draft',
      revision: 0,
    } as Application,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { ok: true as const, number }
}
