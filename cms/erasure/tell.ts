import type { PayloadRequest } from 'payload'
import { term } from '../../search/vocabulary/labels.ts'
import { getEnvironment } from '../../environment.ts'
import { findAnswering, type Answering } from '../guardians/answering.ts'
import { toLocale } from '../mail/letters.ts'
import { queueLetter } from '../mail/queue.ts'
import type { Profile } from '../payload-types.ts'
import type { Receipt } from './receipts.ts'
import type { Erasable } from './relations.ts'

type Id = number | string

/** Who answers for the child, before it is erased; not whoever asks for it. */
export async function findToldOfErasure(
  req: PayloadRequest,
  subject: Erasable,
  id: Id,
  actor: Id | undefined,
): Promise<Answering[]> {
  const { docs } = await req.payload.db.find<Profile>({
    collection: 'profiles',
    where: subject === 'users' ? { user: { equals: id } } : { id: { equals: id } },
    limit: 0,
    pagination: false,
    req,
  })
  const minors = docs.filter(({ minor }) => minor)
  const found = await Promise.all(minors.map((child) => findAnswering(req, child.id)))
  return found.flat().filter(({ account }) => account === undefined || account !== actor)
}

/** Of two guardians none erases a child unnoticed by the other. The letter names nobody: nothing of the child is left. */
export async function tellOfErasure(
  req: PayloadRequest,
  { receipt, askedBy }: Receipt,
  told: readonly Answering[],
) {
  for (const { tie, to, locale } of told) {
    const language = toLocale(locale)
    await queueLetter(req, {
      name: 'consent.erased',
      key: `consent.erased ${receipt} ${tie}`,
      to,
      locale: language,
      values: {
        by: term('erasureBy', askedBy, language),
        receipt,
        page: `${getEnvironment().SITE_URL}/${language}/account/receipt/?receipt=${receipt}`,
      },
    })
  }
}
