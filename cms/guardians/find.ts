import type { Payload, Where } from 'payload'
import { z } from 'zod'
import type { Guardianship, Profile } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { hashCode, hashToken } from './keys.ts'
import { idOf } from '../database/id-of.ts'

/** A guardianship opened by its link or its code, whatever its state. */
export type Opened = { guardianship: Guardianship; child: Profile; how: 'link' | 'code' }

export const keyForm = z.object({
  token: z.string().max(100).optional(),
  code: z.string().max(30).optional(),
})

/** By whatever the guardian holds; nothing where it opens nothing, or the child is of age by now. */
export async function findOpened(payload: Payload, given: unknown): Promise<Opened | undefined> {
  const { data } = keyForm.safeParse(given)
  const where: Where | undefined = data?.token
    ? { tokenHash: { equals: hashToken(data.token) } }
    : data?.code
      ? { codeHash: { equals: hashCode(data.code) } }
      : undefined
  if (!where) return undefined
  const guardianship = await payload.db.findOne<Guardianship>({
    collection: 'guardianships',
    where: { and: [where, { state: { not_equals: 'ended' } }] },
  })
  if (!guardianship) return undefined
  const child = await payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { id: { equals: idOf<number>(guardianship.child) } },
  })
  if (!child || !isMinor(child)) return undefined
  return { guardianship, child, how: data?.token ? 'link' : 'code' }
}

/** The keys may agree to something within their days, once; after that they only take back. */
export const mayAnswer = ({ guardianship }: Opened, now = new Date()) =>
  new Date(guardianship.expiresAt) > now
