import type { Payload } from 'payload'
import { accountVerbs } from './accounts/accounts.ts'
import type { Asker } from './accounts/asker.ts'
import { applicationVerbs } from './applications/applications.ts'
import { listViewers } from './audit/viewers.ts'
import { consentVerbs } from './consent/own.ts'
import { contactVerbs } from './contact/contact.ts'
import { dataVerbs } from './erasure/own-data.ts'
import { factorVerbs } from './factors/factors.ts'
import { guardianVerbs } from './guardians/guardians.ts'
import { notificationVerbs } from './notifications/notifications.ts'
import { decisionVerbs } from './decisions/decisions.ts'
import { organiserVerbs } from './organising/organising.ts'
import { pupilVerbs } from './pupils/pupils.ts'
import { recordVerbs } from './records/records.ts'
import { registrationVerbs } from './registrations/registrations.ts'
import { searchVerbs } from './searches/searches.ts'
import { reviewVerbs } from './reviews/reviews.ts'

/** What people do on the site, by subject: `account.signIn`. A new subject gets its row here. */
const subjects = {
  account: accountVerbs,
  factors: factorVerbs,
  pupils: pupilVerbs,
  records: recordVerbs,
  application: applicationVerbs,
  review: reviewVerbs,
  decision: decisionVerbs,
  organiser: organiserVerbs,
  registrations: registrationVerbs,
  guardians: guardianVerbs,
  consents: { ...consentVerbs, listViewers },
  data: dataVerbs,
  contact: contactVerbs,
  notifications: notificationVerbs,
  searches: searchVerbs,
} as const

type Subjects = typeof subjects
type Bound<Opened> = Opened extends (
  payload: Payload,
) => (asker: Asker, ...rest: infer Given) => infer Answer
  ? (...given: Given) => Answer
  : never

/** The verbs as one asker has them: the site cannot act as somebody else. */
export type Verbs = {
  [Subject in keyof Subjects]: {
    [Verb in keyof Subjects[Subject]]: Bound<Subjects[Subject][Verb]>
  }
}

type Verb = (asker: Asker, given?: unknown) => unknown
type Openers = Readonly<Record<string, Readonly<Record<string, (payload: Payload) => Verb>>>>

/** Every verb on one database, to be bound to whoever asks. */
export function createVerbs(payload: Payload): (asker: Asker) => Verbs {
  const opened = mapValues(subjects as unknown as Openers, (verbs) =>
    mapValues(verbs, (open) => open(payload)),
  )
  return (asker) =>
    mapValues(opened, (verbs) =>
      mapValues(verbs, (verb) => (given?: unknown) => verb(asker, given)),
    ) as Verbs
}

const mapValues = <Value, Result>(
  from: Readonly<Record<string, Value>>,
  to: (value: Value) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, to(value)]))
