import { APIError, type Payload } from 'payload'
import { z } from 'zod'
import { locales } from '../../search/document.ts'
import { vocabulary } from '../../search/vocabulary/values.ts'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findKept } from './find.ts'

const line = (most: number) => z.string().trim().max(most)

const form = z.looseObject({
  person: z.string().max(40).optional(),
  locale: z.enum(locales),
  settlement: line(120),
  school: line(200),
  grade: z.literal('').or(z.coerce.number().int().min(1).max(12)),
  headline: line(160),
  bio: line(5000),
})

export type EditRefusal = 'nobody' | 'fields' | 'identity'

/**
 * Changes what a record says of the person. Name and birth date stay with the centre: by them it is
 * decided how the person is protected, so nobody grows up by a form.
 */
export const editRecord =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<{ ok: true } | { ok: false; reason: EditRefusal; fields?: string[] }> => {
    const { data, error } = form.safeParse(given)
    if (!data) {
      const fields = error.issues.map(({ path }) => String(path[0]))
      return { ok: false, reason: 'fields', fields }
    }
    const kept = await findKept(payload, asker, data.person || undefined)
    if (!kept) return { ok: false, reason: 'nobody' }
    const { settlement, school, grade, headline, bio, locale } = data
    try {
      await inTransaction(
        payload,
        (req) =>
          payload.update({
            collection: 'profiles',
            id: kept.profile.id,
            locale,
            data: {
              settlement: settlement || null,
              school: school || null,
              grade: grade || null,
              headline: headline || null,
              bio: bio || null,
              fields: vocabulary.field.filter((field) => data[`field.${field}`] !== undefined),
            },
            depth: 0,
            overrideAccess: true,
            req,
          }),
        { user: asker.user as never },
      )
    } catch (error) {
      if (error instanceof APIError && error.status === 400)
        return { ok: false, reason: 'identity' }
      throw error
    }
    return { ok: true }
  }
