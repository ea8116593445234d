import type { PayloadRequest } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { idOf } from '../database/id-of.ts'
import { queueLetter } from '../mail/queue.ts'
import type { Guardianship, Profile } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findAnswering } from './answering.ts'

const pageOf = (locale: Guardianship['locale'], place: string) =>
  `${getEnvironment().SITE_URL}/${locale ?? 'kk'}/${place}/`

const findChild = (req: PayloadRequest, { child }: Guardianship) =>
  req.payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { id: { equals: idOf(child) } },
    req,
  })

/** Nobody comes to answer for a child unnoticed: who answers already hears of it at the invitation. */
export async function tellOfAnother(req: PayloadRequest, tie: Guardianship) {
  const child = await findChild(req, tie)
  if (!child) return
  for (const { tie: id, to, locale } of await findAnswering(req, child.id))
    if (id !== tie.id)
      await queueLetter(req, {
        name: 'consent.another',
        key: `consent.another ${tie.id} ${id}`,
        to,
        locale,
        values: {
          child: child.shortName ?? '',
          other: tie.guardianName,
          page: pageOf(locale, 'centres'),
        },
      })
}

/** Nor is anybody removed unnoticed: whose tie somebody else has ended hears of it. */
export async function tellOfEnd(req: PayloadRequest, tie: Guardianship, before: Guardianship) {
  const account = idOf(tie.guardian)
  if (!req.user || before.state !== 'active' || req.user.id === account) return
  const child = await findChild(req, tie)
  if (!child || !isMinor(child)) return
  const user =
    account &&
    (await req.payload.db.findOne<{ id: number; email: string; locale?: Guardianship['locale'] }>({
      collection: 'users',
      where: { id: { equals: account } },
      req,
    }))
  const to = user ? user.email : tie.email
  const locale = user ? user.locale : tie.locale
  if (to)
    await queueLetter(req, {
      name: 'consent.tieEnded',
      key: `consent.tieEnded ${tie.id} ${tie.endedAt ?? tie.updatedAt}`,
      to,
      locale,
      values: { child: child.shortName ?? '', page: pageOf(locale, 'centres') },
    })
}
