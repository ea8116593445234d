import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Profile, User } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findOwnProfile } from '../protection/person.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { becomeGuardian } from './become.ts'
import { newKeys, toColumns } from './keys.ts'

const name = z.string().trim().min(1).max(100)
const form = z.object({
  givenName: name,
  familyName: name,
  birthDate: z.iso.date().refine((day) => day < new Date().toISOString().slice(0, 10)),
  region: z.string().max(40).optional(),
})

export type RegisterChildRefusal = 'nobody' | 'fields' | 'identity' | 'notMinor' | 'many'

/** So many children one account may register: more are a matter for the centre. */
const most = 8

/**
 * A guardian opens a record for a child who cannot, or shall not, sign up. The record is unlisted and
 * the guardian's word; who answers for a child that has a record already is linked by the centre.
 */
export const registerChild =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: unknown,
  ): Promise<{ ok: true; handle: string } | { ok: false; reason: RegisterChildRefusal }> => {
    if (!user) return { ok: false, reason: 'nobody' }
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'fields' }
    if (holdsNumberAnywhere(data)) return { ok: false, reason: 'identity' }
    if (!isMinor({ kind: 'talent', birthDate: data.birthDate }))
      return { ok: false, reason: 'notMinor' }
    const own = await findOwnProfile(payload, user.id)
    if (own && isMinor(own)) return { ok: false, reason: 'nobody' }
    return inTransaction(payload, async (req) => {
      const { totalDocs } = await payload.db.count({
        collection: 'guardianships',
        where: { and: [{ invitedBy: { equals: user.id } }, { link: { equals: 'guardian' } }] },
        req,
      })
      if (totalDocs >= most) return { ok: false, reason: 'many' } as const
      const { id, handle } = await makeRecord(req, data)
      const now = new Date().toISOString()
      await payload.create({
        collection: 'guardianships',
        data: {
          child: id,
          guardian: user.id,
          guardianName: user.name,
          email: user.email,
          locale: user.locale ?? 'kk',
          link: 'guardian',
          state: 'active',
          invitedBy: user.id,
          acceptedAt: now,
          ...toColumns(newKeys()),
          expiresAt: now,
        },
        overrideAccess: true,
        depth: 0,
        req,
      })
      await becomeGuardian(req, user as User)
      return { ok: true, handle: handle! } as const
    })
  }

async function makeRecord(req: PayloadRequest, child: z.infer<typeof form>): Promise<Profile> {
  const { region: code, ...names } = child
  const region =
    code &&
    (await req.payload.db.findOne<{ id: number }>({
      collection: 'regions',
      where: { code: { equals: code } },
      req,
    }))
  return req.payload.create({
    collection: 'profiles',
    data: {
      kind: 'talent',
      visibility: 'unlisted',
      ...names,
      ...(region && { region: region.id }),
    } as Profile,
    overrideAccess: true,
    depth: 0,
    req,
  })
}
