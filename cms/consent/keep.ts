import { APIError, type CollectionAfterChangeHook, type CollectionBeforeChangeHook } from 'payload'
import { namesOf } from '../protection/minors.ts'
import { findEntries } from './ledger.ts'
import { findProtection, type Person } from './protection.ts'
import { idOf } from '../database/id-of.ts'

/**
 * Writes into the profile what its names are and how the person is protected. The ledger of consents
 * is the source: what a save says of these columns itself is not listened to.
 */
export const keepConsents: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const person = { ...originalDoc, ...data } as Person
  const entries = originalDoc?.id ? await findEntries(req, originalDoc.id) : []
  const columns = findProtection(person, originalDoc, entries)
  const photoMissing = columns.minor && !columns.photoConsentOn
  if (photoMissing && data.photo && idOf(data.photo) !== idOf(originalDoc?.photo))
    throw new APIError(req.t('consent:photoMissing' as never), 400, null, true)
  return {
    ...data,
    ...namesOf(person),
    ...columns,
    ...(photoMissing && person.photo && { photo: null }),
  }
}

/** A minor's photo goes with the consent to it, the file too. */
export const dropPhoto: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const photo = idOf(previousDoc?.photo)
  if (!photo || doc.photo || !doc.minor) return
  await req.payload.delete({ collection: 'media', id: photo, overrideAccess: true, req })
}
