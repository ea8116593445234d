import type { CollectionAfterChangeHook, Payload } from 'payload'
import { idOf } from '../database/id-of.ts'

/**
 * Notes on the picture whose portrait it is: the file and its list entry are then shown to those to
 * whom the profile shows it, and a minor's to nobody else. A picture that is taken off the profile
 * stays the person's.
 */
export const notePortrait: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const photo = idOf(doc.photo)
  if (!photo || photo === idOf(previousDoc?.photo)) return
  await req.payload.db.updateOne({
    collection: 'media',
    id: photo,
    data: { portraitOf: doc.id },
    req,
    returning: false,
  })
}

/**
 * Photos that were stored before pictures said whose they are: noted at the start, in batches, before
 * anybody is shown anything. Returns how many.
 */
export async function noteOldPortraits(payload: Payload, batch = 200): Promise<number> {
  const { db } = payload
  let noted = 0
  let last: number | undefined
  for (;;) {
    const { docs } = await db.find<{ id: number; photo: unknown }>({
      collection: 'profiles',
      where: {
        and: [
          { photo: { exists: true } },
          { 'photo.portraitOf': { exists: false } },
          ...(last === undefined ? [] : [{ id: { greater_than: last } }]),
        ],
      },
      select: { photo: true },
      sort: 'id',
      limit: batch,
      pagination: false,
    })
    for (const { id, photo } of docs)
      await db.updateOne({
        collection: 'media',
        id: idOf(photo)!,
        data: { portraitOf: id },
        returning: false,
      })
    noted += docs.length
    last = docs.at(-1)?.id
    if (docs.length < batch) return noted
  }
}
