import type { PayloadRequest } from 'payload'
import { getEnvironment } from '../../environment.ts'
import type { Locale } from '../../search/document.ts'
import { formatDay } from '../editing/moments.ts'
import { queueLetter } from '../mail/queue.ts'
import type { Application, Call, User } from '../payload-types.ts'
import letters from './letters.json' with { type: 'json' }
import { getCall, sayIn } from './find.ts'
import type { LetterName } from './life.ts'
import { inAllLocales, tellInAccount } from './tell-in-account.ts'
import { idOf } from './who.ts'

type Values = Record<string, string | number | null | undefined>
type Letter = {
  to: string
  locale: Locale
  key: string
  values: Values
  dueAt?: Date
  until?: Date
}

export const toUrl = (path: string, locale: Locale) =>
  `${getEnvironment().SITE_URL}/${locale}${path}`

/** Puts a letter into the outbox, in the transaction of what it tells of; a slot without a value stays empty. */
export function tell(req: PayloadRequest, name: LetterName, { values, ...letter }: Letter) {
  const { subject, text } = letters[name][letter.locale]
  const slots = [...`${subject} ${text}`.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot!)
  const filled = Object.fromEntries(slots.map((slot) => [slot, values[slot] ?? '']))
  return queueLetter(req, { ...letter, name: `application.${name}`, values: filled })
}

/** Tells what has become of an application: in the account, and by a letter to who made it, in the language in which it was made. */
export async function tellApplicant(
  req: PayloadRequest,
  application: Application,
  letter: LetterName,
  { values = {}, call: known }: { values?: Values; call?: Call | undefined } = {},
) {
  const { locale, number, revision, state } = application
  const call = known ?? (await getCall(req.payload, application.call, req))
  const key = `application:${number}:${letter}:${revision}`
  await tellInAccount(req, application, {
    kind: letter === 'appealRefused' ? 'application_appeal' : 'application_moved',
    key,
    call,
    values: { state: inAllLocales('applicationPublicState', state) },
  })
  const account = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: idOf(application.account) } },
    req,
  })
  if (!account?.email) return
  await tell(req, letter, {
    to: account.email,
    locale,
    key,
    values: {
      number,
      call: sayIn(call.title, locale),
      url: toUrl(`/account/applications/${number}/`, locale),
      decisionOn: call.decisionOn ? formatDay(call.decisionOn, locale) : '–',
      ...values,
    },
  })
}
