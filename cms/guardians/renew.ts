import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Guardianship } from '../payload-types.ts'
import { newKeys, toColumns, toLink, toPage, type Keys } from './keys.ts'
import { sendInvitation } from './letter.ts'
import { openByKeys } from './open.ts'

async function renew(req: PayloadRequest, guardianship: Guardianship) {
  const keys = newKeys()
  const renewed = await req.payload.update({
    collection: 'guardianships',
    id: guardianship.id,
    data: toColumns(keys),
    overrideAccess: true,
    depth: 0,
    req,
  })
  return { keys, renewed }
}

/** Sends a new link and code to the address on record; whoever asks learns neither of them. */
export const renewInvitation =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ ok: boolean }> => {
    const opened = await openByKeys(payload, asker, given)
    const guardianship = opened.ok ? opened.guardianship : undefined
    const hour = 60 * 60 * 1000
    // a letter an hour: the button is no way to fill somebody's mailbox
    const recent = guardianship && Date.now() - Date.parse(guardianship.updatedAt) < hour
    if (!guardianship?.email || recent) return { ok: false }
    await inTransaction(payload, async (req) => {
      const { keys, renewed } = await renew(req, guardianship)
      await sendInvitation(req, renewed, keys)
    })
    return { ok: true }
  }

const form = z.object({ guardianship: z.string().max(40) })

export type IssueRefusal = 'nobody'
export type Issued = { guardianName: string; child: string; link: string; page: string } & Keys

/** New keys for a guardian to whom the centre gives them by hand; staff read the row as the access table lets them. */
export const issueKeys =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: unknown,
  ): Promise<({ ok: true } & Issued) | { ok: false; reason: IssueRefusal }> => {
    const { data } = form.safeParse(given)
    const { docs } = await payload.find({
      collection: 'guardianships',
      where: {
        and: [{ id: { equals: data?.guardianship ?? 0 } }, { state: { not_equals: 'ended' } }],
      },
      limit: 1,
      depth: 1,
      overrideAccess: false,
      user: user as never,
    })
    const [guardianship] = docs
    const allowed = user?.roles.some((role) => role === 'coordinator' || role === 'administrator')
    const child = guardianship?.child
    if (!guardianship || !allowed || typeof child !== 'object')
      return { ok: false, reason: 'nobody' }
    const { keys } = await inTransaction(payload, (req) => renew(req, guardianship), {
      user: user as never,
    })
    const locale = guardianship.locale ?? 'kk'
    return {
      ok: true,
      ...keys,
      guardianName: guardianship.guardianName,
      child: child.shortName ?? '',
      link: toLink(keys, locale),
      page: toPage(locale),
    }
  }
