import type { Readable } from 'node:stream'
import type { CollectionSlug, Payload } from 'payload'
import { z } from 'zod'
import { getEnvironment } from '../../environment.ts'
import type { Locale } from '../../search/document.ts'
import type { Asker } from '../accounts/asker.ts'
import { isLastAdministrator } from '../accounts/last-administrator.ts'
import type { Later } from '../accounts/limits.ts'
import { prove } from '../accounts/prove.ts'
import { recordAct } from '../audit/record.ts'
import { noteView } from '../audit/views.ts'
import { idOf } from '../database/id-of.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Erasure } from '../payload-types.ts'
import { findPerson, type Person } from '../protection/person.ts'
import { erase, type Erased } from './erase.ts'
import { exportData, gatherFor } from './export.ts'
import type { Erasable } from './relations.ts'

const form = z.looseObject({
  person: z.string().max(40).optional(),
  locale: z.enum(['kk', 'ru', 'en']).optional(),
})

type Whose = { subject: Erasable; id: number; as: Person['as']; person?: Person | undefined }

/** What belongs together: an account with the records that are its own, or a record without an account. */
async function findWhose(
  payload: Payload,
  asker: Asker,
  given: unknown,
): Promise<Whose | undefined> {
  const { data } = form.safeParse(given)
  if (!data || !asker.user) return undefined
  const person = await findPerson(payload, asker, data.person || undefined)
  if (!person) return data.person ? undefined : { subject: 'users', id: asker.user.id, as: 'self' }
  const account = idOf(person.profile.user)
  const { as } = person
  return account
    ? { subject: 'users', id: account, as, person }
    : { subject: 'profiles', id: person.profile.id, as, person }
}

/** As whom the archive is read: as oneself, or the guardian; staff answer for the person. */
const readerOf = ({ user }: Asker, { as }: Whose) => (as === 'staff' ? null : user)

/** What is stored, as a count a collection, under the names that the collections have. */
export const listStored =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ name: string; count: number }[]> => {
    const whose = await findWhose(payload, asker, given)
    if (!whose) return []
    const locale = form.parse(given).locale ?? 'kk'
    return [...(await gatherFor(payload, whose, readerOf(asker, whose)))].map(
      ([collection, rows]) => ({
        name: nameOf(payload, collection, locale),
        count: rows.length,
      }),
    )
  }

function nameOf(payload: Payload, collection: CollectionSlug, locale: Locale): string {
  const { plural } = payload.collections[collection].config.labels
  return typeof plural === 'object' ? (plural as Record<Locale, string>)[locale] : String(plural)
}

/** Everything that is stored, as a zip that is written while it is sent. */
export const exportOwnData =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<{ name: string; stream: Readable } | null> => {
    const whose = await findWhose(payload, asker, given)
    if (!whose) return null
    if (whose.as === 'staff') {
      noteView(payload, {
        viewer: asker.user!.id,
        profile: whose.person!.profile.id,
        kind: 'exported',
      })
      await inTransaction(
        payload,
        (req) =>
          recordAct(req, {
            action: 'export',
            subject: whose.subject,
            document: String(whose.id),
          }),
        { user: asker.user as never },
      )
    }
    const reader = readerOf(asker, whose)
    const stream = await exportData(payload, getEnvironment().DATA_DIR, whose, reader)
    const day = new Date().toISOString().slice(0, 10)
    return { name: `el-umiti-${day}.zip`, stream }
  }

const consent = form.extend({ sure: z.literal('on'), password: z.string().max(1000).optional() })

export type ErasureRefusal = 'nobody' | 'sure' | 'password' | 'lastAdministrator'

/** Erases for good. The password, or the PIN of the card, is said again: an open browser is not enough. */
export const eraseOwnData =
  (payload: Payload) =>
  async (
    asker: Asker,
    given: unknown,
  ): Promise<
    ({ ok: true; ended: boolean } & Erased) | { ok: false; reason: ErasureRefusal } | Later
  > => {
    const { data } = consent.safeParse(given)
    const whose = await findWhose(payload, asker, given)
    if (!whose) return { ok: false, reason: 'nobody' }
    if (!data) return { ok: false, reason: 'sure' }
    const user = asker.user!
    const { id } = user
    const proven = await prove(payload, user, data.password ?? '')
    if (!proven.ok) return proven.reason === 'later' ? proven : { ok: false, reason: 'password' }
    const { subject, as } = whose
    if (as === 'self' && subject === 'users' && (await isLastAdministrator(payload, user)))
      return { ok: false, reason: 'lastAdministrator' }
    const erased = await erase(payload, getEnvironment().DATA_DIR, {
      subject,
      id: whose.id,
      askedBy: as,
      actor: id,
    })
    if (!erased) return { ok: false, reason: 'nobody' }
    return { ok: true, ended: subject === 'users' && whose.id === id, ...erased }
  }

const number = z.object({ receipt: z.string().max(20) })

export type ReceiptShown = Pick<Erasure, 'receipt' | 'at' | 'rows' | 'files' | 'askedBy'>

/** What a receipt says; whoever has its number may ask, since it names nobody. */
export const findReceipt =
  (payload: Payload) =>
  async (_asker: Asker, given: unknown): Promise<ReceiptShown | null> => {
    const { data } = number.safeParse(given)
    if (!data) return null
    return payload.db.findOne<Erasure>({
      collection: 'erasures',
      where: { receipt: { equals: data.receipt } },
    })
  }

export const dataVerbs = { listStored, exportOwnData, eraseOwnData, findReceipt } as const
