import type { Field, FieldHook } from 'payload'
import { toSlug } from '../../search/language/slug.ts'

/** The slug is made once, from the first title there is, and then stays: links must not break. */
const fillOnce =
  (from: string): FieldHook =>
  async ({ value, data, originalDoc, req, collection }) => {
    const given = toSlug(String(value ?? ''))
    if (given) return given
    const kept = originalDoc?.slug as string | undefined
    if (kept) return kept
    const base = toSlug(String(data?.[from] ?? ''))
    if (!base || !collection) return undefined
    for (let attempt = 1; ; attempt += 1) {
      const slug = attempt === 1 ? base : `${base}-${attempt}`
      const { totalDocs } = await req.payload.count({
        collection: collection.slug as 'calls',
        where: { slug: { equals: slug } },
        overrideAccess: true,
        req,
      })
      if (totalDocs === 0) return slug
    }
  }

/** The part of the address that names this document, transliterated to ASCII from the field `from`. */
export const slug = (from = 'title'): Field => ({
  name: 'slug',
  type: 'text',
  unique: true,
  index: true,
  maxLength: 120,
  admin: { position: 'sidebar' },
  hooks: { beforeValidate: [fillOnce(from)] },
})
