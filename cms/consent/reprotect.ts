import type { PayloadRequest } from 'payload'
import { record } from '../changes/record.ts'
import type { Profile } from '../payload-types.ts'
import { findEntries } from './ledger.ts'
import { findProtection } from './protection.ts'

/**
 * Works out a profile's protection anew and tells the change log. Beside Payload's own save, so that
 * a record which would not pass today's checks is protected all the same.
 */
export async function reprotect(req: PayloadRequest, id: number | string, now = new Date()) {
  const { db } = req.payload
  const where = { id: { equals: id } }
  const profile = await db.findOne<Profile>({ collection: 'profiles', where, locale: 'all', req })
  if (!profile) return
  const columns = findProtection(profile, profile, await findEntries(req, id), now)
  const photo = columns.minor && !columns.photoConsentOn ? profile.photo : undefined
  await db.updateOne({
    collection: 'profiles',
    id,
    // the whole row: the adapter writes what is kept by language, and lists, only together with the rest
    data: {
      ...profile,
      ...columns,
      ...(photo && { photo: null }),
      updatedAt: now.toISOString(),
    },
    req,
    returning: false,
  })
  if (photo)
    await req.payload.delete({
      collection: 'media',
      id: typeof photo === 'object' ? photo.id : photo,
      overrideAccess: true,
      req,
    })
  await record(req, { subject: 'profiles', document: String(id), operation: 'save' })
}
