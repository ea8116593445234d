import type { Payload } from 'payload'
import { z } from 'zod'
import { locales } from '../../search/document.ts'
import type { Asker } from '../accounts/asker.ts'
import { noteView } from '../audit/views.ts'
import { toConsentRows } from '../consent/rows.ts'
import type { Guardianship, Profile } from '../payload-types.ts'
import { findKept, type Kept } from './find.ts'

const form = z.looseObject({
  person: z.string().max(40).optional(),
  locale: z.enum(locales),
})

/** A record as whoever keeps it reads it, in one language. */
export type OwnRecord = {
  as: Kept['as']
  person: Pick<
    Profile,
    'handle' | 'fullName' | 'birthDate' | 'settlement' | 'school' | 'grade' | 'fields' | 'minor'
  > & { headline: string; bio: string }
  guardians: Pick<Guardianship, 'guardianName' | 'state'>[]
  /** What a guardian is asked, and whether it was agreed to. */
  consents: { title: string; stands: boolean }[]
}

export const readRecord =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<OwnRecord | null> => {
    const { data } = form.safeParse(given)
    const kept = data && (await findKept(payload, asker, data.person || undefined))
    if (!kept) return null
    const { profile, as } = kept
    if (as === 'holder')
      noteView(payload, { viewer: asker.user!.id, profile: profile.id, kind: 'opened' })
    const { handle, fullName, birthDate, settlement, school, grade, fields, minor } = profile
    const { headline, bio } = await payload.findByID({
      collection: 'profiles',
      id: profile.id,
      locale: data.locale,
      fallbackLocale: false,
      select: { headline: true, bio: true },
      depth: 0,
      overrideAccess: true,
    })
    const [ties, rows] = await Promise.all([
      findTies(payload, profile),
      toConsentRows(payload, profile, data.locale),
    ])
    return {
      as,
      person: {
        ...{ handle, fullName, birthDate, settlement, school, grade, fields, minor },
        headline: headline ?? '',
        bio: bio ?? '',
      },
      guardians: ties.map(({ guardianName, state }) => ({ guardianName, state })),
      consents: rows.map(({ wording, standing }) => ({
        title: wording.title,
        stands: standing !== null,
      })),
    }
  }

async function findTies(payload: Payload, { id }: Profile) {
  const { docs } = await payload.db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ child: { equals: id } }, { state: { not_equals: 'ended' } }] },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs
}
