import type { PayloadRequest } from 'payload'
import { locales, type Locale } from '../../search/document.ts'
import { term } from '../../search/vocabulary/labels.ts'
import type { Kind } from '../notifications/kinds.ts'
import { notify } from '../notifications/notify.ts'
import type { Values } from '../notifications/say.ts'
import type { Application, Call, Profile } from '../payload-types.ts'
import { idOf, type Id } from './who.ts'

/** A value of a closed list in all languages, for a sentence that is made when it is read. */
export const inAllLocales = (list: string, value: string): Partial<Record<Locale, string>> =>
  Object.fromEntries(locales.map((locale) => [locale, term(list, value, locale)]))

type Told = { kind: Kind; key: string; call: Call; values: Values }

/**
 * What has become of an application stands in the accounts of who made it and of whom it is about, but
 * not of who has just done it.
 */
export async function tellInAccount(
  req: PayloadRequest,
  application: Application,
  { kind, key, call, values }: Told,
) {
  const { number } = application
  for (const user of await findReaders(req, application))
    await notify(req, {
      user,
      kind,
      key,
      values: { ...values, number, call: call.title as unknown as Values[string] },
      path: `/account/applications/${number}/`,
    })
}

async function findReaders(req: PayloadRequest, { account, profile }: Application): Promise<Id[]> {
  const id = idOf(profile)
  const person = id
    ? await req.payload.db.findOne<Profile>({
        collection: 'profiles',
        where: { id: { equals: id } },
        req,
      })
    : null
  const accounts = [idOf(account), idOf(person?.user)].filter(
    (each) => each !== null && each !== undefined,
  )
  const actor = req.user ? String(req.user.id) : undefined
  return [...new Map(accounts.map((each) => [String(each), each])).values()].filter(
    (each) => String(each) !== actor,
  )
}
