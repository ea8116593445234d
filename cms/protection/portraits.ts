import type { CollectionAfterChangeHook } from 'payload'

const idOf = (value: unknown) =>
  value && typeof value === 'object' ? (value as { id: number }).id : (value as number | undefined)

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
