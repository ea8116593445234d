import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import type { Locale } from '../../search/document.ts'
import type { SignedIn } from '../accounts/sessions.ts'
import { giveConsents, withdrawConsents } from '../consent/give.ts'
import { findEntries } from '../consent/ledger.ts'
import { stands } from '../consent/standing.ts'
import type { Registration } from '../payload-types.ts'
import { idOf, type Id } from './event.ts'

export type PhotoWish = NonNullable<Registration['photo']>

/** What the guardian has last said of pictures at this event, or at all events; without a word it is no. */
export async function findPhotoWord(
  req: PayloadRequest,
  profile: Id,
  event: Id,
  now = new Date(),
): Promise<PhotoWish> {
  const last = (await findEntries(req, profile))
    .filter(({ purpose }) => purpose === 'event_photo')
    .findLast((entry) => !entry.event || idOf(entry.event) === event)
  return last && stands(last, 'guardian', now) ? 'agreed' : 'refused'
}

type Answer = {
  profile: Id
  event: Id
  photo: PhotoWish
  guardian: SignedIn
  guardianship?: Id | undefined
  locale: Locale
}

/** Puts the guardian's answer of a booking into the ledger: it is about this event and no other. */
export function keepPhotoWord(req: PayloadRequest, { photo, guardian, locale, ...about }: Answer) {
  const say = photo === 'agreed' ? giveConsents : withdrawConsents
  return say(req, {
    ...about,
    purposes: ['event_photo'],
    language: locale,
    how: 'account',
    giver: 'guardian',
    giverName: guardian.name,
    account: guardian.id,
  })
}

/** Who takes the consent back, wherever that is done, is photographed at none of the events it was for. */
export const followPhotoWord: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc.purpose !== 'event_photo' || doc.entry !== 'withdrawn') return
  const { docs } = await req.payload.db.find<Registration>({
    collection: 'registrations',
    where: {
      and: [
        { profile: { equals: idOf(doc.profile) } },
        { photo: { equals: 'agreed' } },
        ...(doc.event ? [{ event: { equals: idOf(doc.event) } }] : []),
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id } of docs)
    await req.payload.db.updateOne({
      collection: 'registrations',
      id,
      data: { photo: 'refused' },
      req,
      returning: false,
    })
}
