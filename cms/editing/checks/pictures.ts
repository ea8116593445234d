import type { CollectionSlug, Field } from 'payload'
import type { Locale } from '../../../search/document.ts'
import { findPictures } from '../rich-text.ts'
import { inLocale, type Check, type Subject } from './check.ts'

type Picture = {
  id: number | string
  filename?: string
  mimeType?: string
  alt?: Partial<Record<Locale, string>>
}

/** Every picture says in every language of the document what it shows. */
export const checkPictures: Check = async (subject) => {
  const { collection, doc, written, req, say } = subject
  const used = new Map<number | string, Locale[]>()
  const note = (id: unknown, languages: Locale[]) => {
    const key = (id && typeof id === 'object' ? (id as { id: number }).id : id) as
      number | string | null | undefined
    if (key) used.set(key, [...new Set([...(used.get(key) ?? []), ...languages])])
  }
  for (const field of collection.fields) {
    if (isPicture(field)) note(doc[(field as { name: string }).name], written)
    if (field.type === 'richText')
      for (const locale of written)
        findPictures(inLocale(field, doc, locale)).forEach((id) => note(id, [locale]))
  }
  if (used.size === 0) return []
  const pictures = await readPictures(req, [...used.keys()])
  return pictures
    .filter(({ mimeType }) => mimeType?.startsWith('image/'))
    .flatMap((picture) =>
      (used.get(picture.id) ?? [])
        .filter((locale) => !picture.alt?.[locale])
        .map((locale) => ({
          check: 'alt',
          level: 'advises' as const,
          locale,
          message: say('checks:altMissing', {
            file: picture.filename ?? String(picture.id),
            language: say(`language:${locale}`),
          }),
        })),
    )
}

const isPicture = (field: Field) =>
  field.type === 'upload' && field.relationTo === ('media' as CollectionSlug)

async function readPictures(req: Subject['req'], ids: (number | string)[]): Promise<Picture[]> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
  })
  return docs as unknown as Picture[]
}
