import type { Where } from 'payload'
import type { Verbs } from '../../cms/verbs.ts'
import type { Locale } from '../words/locales.ts'
import type { ApplicationDoc, CallDoc } from './documents.ts'
import { findRelated } from './documents.ts'
import type { Door } from './door.ts'
import type { AskedQuestion } from './questions.ts'

export type Look = NonNullable<Awaited<ReturnType<Verbs['application']['look']>>>
export type Problem = Look['lacking']['answers'][number]
export type Misfit = Look['lacking']['misfits'][number]
export type PersonField = Look['lacking']['person'][number]

export const toHref = (locale: Locale, number: string, step = ''): string =>
  `/${locale}/account/applications/${number}/${step && `${step}/`}`

/** An application with its call, as the one who asks may see it. */
export async function readApplication(door: Door, number: string) {
  const application = await door.findOne('applications', { number: { equals: number } })
  const call = application && findRelated(application.call)
  return application && call ? { application, call } : undefined
}

type Signed = { id: number | string; roles: readonly string[] }
const others = ['editor', 'administrator', 'partner', 'reviewer']

/** The applications of the one who asks and of those they answer for, not those they see at work. */
export async function readOwnApplications(door: Door, user: Signed): Promise<ApplicationDoc[]> {
  const works = user.roles.some((role) => others.includes(role))
  const own: Where = {
    or: [{ account: { equals: user.id } }, { 'profile.user': { equals: user.id } }],
  }
  const { docs } = await door.find('applications', {
    ...(works && { where: own }),
    sort: '-updatedAt',
    limit: 100,
  })
  return docs
}

export type Step = string

/** The steps of an application, in order: the questions by their steps, the person, others, the check. */
export function findSteps(
  call: CallDoc,
  questions: readonly AskedQuestion[],
  minor: boolean,
): Step[] {
  const asked = [...new Set(questions.map(({ step }) => step))].sort((one, other) => one - other)
  const others = call.needsRecommendation || call.team || minor
  return [
    ...asked.filter((step) => step === 1).map(String),
    'person',
    ...asked.filter((step) => step > 1).map(String),
    ...(others ? ['others'] : []),
    'check',
  ]
}

/** Whether nothing of a step is lacking. */
export function isDone(step: Step, look: Look, questions: readonly AskedQuestion[]): boolean {
  const { answers, person, misfits, consent, recommendation, members } = look.lacking
  if (step === 'person') return person.length === 0 && misfits.length === 0
  if (step === 'others') return !consent && !recommendation && members.length === 0
  if (step === 'check') return look.ready
  const keys = new Set(questions.filter((each) => String(each.step) === step).map(({ key }) => key))
  return !answers.some(({ key }) => keys.has(key))
}
