import type { Payload, PayloadRequest } from 'payload'
import type { Application, Call, User } from '../payload-types.ts'
import type { Locale } from '../../search/document.ts'
import { idOf, type Id } from './who.ts'

/** The stored application, if this person may read it at all: the access rules decide. */
export async function findApplication(
  payload: Payload,
  user: User | null,
  number: string,
): Promise<Application | undefined> {
  if (!user) return undefined
  const { docs } = await payload.find({
    collection: 'applications',
    where: { number: { equals: number } },
    select: { number: true },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: { ...user, collection: 'users' },
  })
  return docs[0] ? getApplication(payload, docs[0].id) : undefined
}

/** The row as it is stored; within a transaction, as that sees it. */
export async function getApplication(
  { db }: Payload,
  id: Id,
  req?: PayloadRequest,
): Promise<Application> {
  const found = await db.findOne<Application>({
    collection: 'applications',
    where: { id: { equals: id } },
    ...(req && { req }),
  })
  if (!found) throw new Error(`There is no application ${id}`)
  return found
}

/** The call in all its languages, whoever asks: what is published of it has been checked where it is shown. */
export async function getCall(payload: Payload, call: unknown, req?: PayloadRequest) {
  return (await payload.findByID({
    collection: 'calls',
    id: idOf(call) as number,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
    ...(req && { req }),
  })) as Call
}

/** A text of the call in a language, or in the first it has. */
export function sayIn(text: unknown, locale: Locale): string {
  if (typeof text === 'string') return text
  const texts = (text ?? {}) as Partial<Record<Locale, string>>
  return texts[locale] || texts.kk || texts.ru || texts.en || ''
}
