import type { Payload, PayloadRequest, Where } from 'payload'
import type { Locale } from '../../search/document.ts'
import { idOf as idOfRelation } from '../database/id-of.ts'
import type { Event } from '../payload-types.ts'

export type Id = number | string
export type Texts = Partial<Record<Locale, string | null>> | null | undefined

export type Question = {
  id: string
  kind: 'text' | 'choice' | 'yes_no'
  label?: Texts
  help?: Texts
  options?: Texts
  required?: boolean | null
}

/** An event as it is stored, in all languages at once: what is published, not a draft of it. */
export type StoredEvent = Omit<
  Event,
  'title' | 'venue' | 'address' | 'summary' | 'registration' | '_status'
> & {
  title?: Texts
  venue?: Texts
  address?: Texts
  summary?: Texts
  registration?: Omit<Event['registration'], 'questions'> & { questions?: Question[] | null }
  _status?: Partial<Record<Locale, string>>
}

type Reader = { payload: Payload; req?: PayloadRequest | undefined }

export async function findEvent(
  { payload, req }: Reader,
  where: Where,
): Promise<StoredEvent | null> {
  const found = await payload.db.findOne<StoredEvent & { id: number }>({
    collection: 'events',
    where,
    locale: 'all',
    ...(req && { req }),
  })
  return found as StoredEvent | null
}

export const findEventById = (reader: Reader, id: Id) => findEvent(reader, { id: { equals: id } })

/** Published in at least one language. */
export const isPublished = ({ _status }: StoredEvent): boolean =>
  Object.values(_status ?? {}).includes('published')

export const idOf = idOfRelation<Id>
