import type { Payload } from 'payload'
import { getEnvironment } from '../../environment.ts'
import type { Locale } from '../../search/document.ts'
import { formatDay } from '../editing/moments.ts'
import type { Application, User } from '../payload-types.ts'
import { getCall, sayIn } from './find.ts'
import { sendLetter, type LetterName } from './letters.ts'
import { idOf } from './who.ts'

type Values = Record<string, string | number | null | undefined>

export const toUrl = (path: string, locale: Locale) =>
  `${getEnvironment().SITE_URL}/${locale}${path}`

/** Writes to who made the application, in the language in which it was made. */
export async function tellApplicant(
  payload: Payload,
  application: Application,
  letter: LetterName,
  values: Values = {},
) {
  const { locale, number } = application
  const account = await payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: idOf(application.account) } },
  })
  if (!account?.email) return
  const call = await getCall(payload, application.call)
  await sendLetter(payload, letter, {
    to: account.email,
    locale,
    values: {
      number,
      call: sayIn(call.title, locale),
      url: toUrl(`/account/applications/${number}/`, locale),
      decisionOn: call.decisionOn ? formatDay(call.decisionOn, locale) : '–',
      ...values,
    },
  })
}
