import type { Payload, PayloadRequest } from 'payload'
import { checkAnswers, type AnswerProblem } from '../calls/answers.ts'
import { findMisfits, type Misfit } from '../calls/eligible.ts'
import { questionsOf } from '../calls/questions.ts'
import { findEntries } from '../consent/ledger.ts'
import { findStanding } from '../consent/standing.ts'
import type { Application, Call, Statement } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { joinAnswers } from './answers.ts'
import { findAcceptedProgrammes } from './accepted.ts'
import { findMissing, type PersonField } from './person.ts'
import { findUnconfirmed, type Member } from './team.ts'
import { findFiles } from './receipts.ts'
import { idOf } from './who.ts'

/** What is still lacking before an application can be submitted; all empty when it can. */
export type Lacking = {
  answers: AnswerProblem[]
  person: PersonField[]
  misfits: Misfit[]
  consent: boolean
  recommendation: boolean
  /** Members of the team who have not agreed, or for whom a guardian has not. */
  members: string[]
}

export const isReady = ({ consent, recommendation, ...lists }: Lacking) =>
  Object.values(lists).every((list) => list.length === 0) && !consent && !recommendation

export async function findLacking(
  payload: Payload,
  application: Application,
  call: Call,
  req?: PayloadRequest,
): Promise<Lacking> {
  const files = await findFiles(payload, application.id, req)
  const programmes = call.eligibility?.programmes?.length
    ? await findAcceptedProgrammes(payload, toSomeone(application), req)
    : []
  return {
    answers: checkAnswers(
      questionsOf(call),
      joinAnswers(application),
      new Set(files.map(({ question }) => question)),
    ),
    person: findMissing(application),
    misfits: findMisfits(
      call.eligibility,
      { ...application, region: idOf(application.region) ?? null, programmes },
      call.closesAt,
    ),
    consent: needsConsent(application) && !(await hasConsent(payload, application, req)),
    recommendation:
      Boolean(call.needsRecommendation) &&
      !(await findStatements(payload, application, 'recommendation', req)).length,
    members: call.team
      ? findUnconfirmed(
          (application.team ?? []) as Member[],
          await findStatements(payload, application, undefined, req),
        )
      : [],
  }
}

/** Whom an application is about. */
const toSomeone = ({ account, profile, onBehalf }: Application) => ({
  profile: idOf(profile),
  account: onBehalf === 'self' ? idOf(account) : null,
})

/** For a minor a guardian must have agreed; whom nobody knows the age of counts as one. */
export const needsConsent = ({ kind, birthDate }: Application) =>
  isMinor({ kind: kind ?? 'talent', birthDate: birthDate ?? null })

/** By the ledger of consents, or by the word of a guardian on this very application. */
export async function hasConsent(
  payload: Payload,
  application: Application,
  req?: PayloadRequest,
): Promise<boolean> {
  const profile = idOf(application.profile)
  if (profile) {
    const entries = await findEntries({ payload, ...req }, profile)
    // the last word in the ledger counts, also against an older word on this application
    return Boolean(findStanding(entries, 'guardian').participation)
  }
  const given = await findStatements(payload, application, 'consent', req)
  return given.some(({ state, about }) => state === 'given' && !about)
}

export async function findStatements(
  { db }: Payload,
  { id }: Pick<Application, 'id'>,
  kind?: Statement['kind'],
  req?: PayloadRequest,
): Promise<Statement[]> {
  const { docs } = await db.find<Statement>({
    collection: 'statements',
    where: {
      and: [{ application: { equals: id } }, ...(kind ? [{ kind: { equals: kind } }] : [])],
    },
    sort: 'id',
    limit: 0,
    pagination: false,
    ...(req && { req }),
  })
  return docs
}
