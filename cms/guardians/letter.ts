import type { PayloadRequest } from 'payload'
import { queueLetter } from '../mail/queue.ts'
import type { Guardianship, Profile } from '../payload-types.ts'
import { hashToken, toLink, toPage, validDays, type Keys } from './keys.ts'

/** How the keys of a guardianship's letters begin. */
export const letterOf = (id: number | string) => `consent.invitation ${id}`

/** Sends a guardian the link and code; one without an e-mail address gets them on paper from the centre. */
export async function sendInvitation(
  req: PayloadRequest,
  { id, child, email, locale, guardianName, expiresAt }: Guardianship,
  keys: Keys,
) {
  if (!email) return
  const profile = await req.payload.db.findOne<Profile>({
    collection: 'profiles',
    where: { id: { equals: typeof child === 'object' ? child.id : child } },
    req,
  })
  const language = locale ?? 'kk'
  await queueLetter(req, {
    name: 'consent.invitation',
    key: `${letterOf(id)} ${hashToken(keys.token).slice(0, 16)}`,
    until: new Date(expiresAt),
    to: email,
    locale: language,
    values: {
      guardian: guardianName,
      child: profile?.shortName ?? '',
      link: toLink(keys, language),
      page: toPage(language),
      code: keys.code,
      days: validDays,
    },
  })
}
