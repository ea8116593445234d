import type { Payload, PayloadRequest } from 'payload'
import type { Asker } from '../accounts/asker.ts'
import type { Form } from '../calls/answers.ts'
import { giveConsents } from '../consent/give.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Application } from '../payload-types.ts'
import { findApplication } from './find.ts'
import { findGuarded, idOf, isSame } from './who.ts'

type Giver = {
  how: 'link' | 'account'
  giverName: string
  at: string
  account?: number | string
  guardianship?: number | string
}

/** A guardian's consent to taking part: on the application, and in the ledger where there is a profile. */
export async function noteConsent(req: PayloadRequest, application: Application, giver: Giver) {
  const profile = idOf(application.profile)
  const { at, ...rest } = giver
  if (profile)
    await giveConsents(req, {
      ...rest,
      profile,
      purposes: ['participation'],
      language: application.locale,
      giver: 'guardian',
    })
  await req.payload.update({
    collection: 'applications',
    id: application.id,
    data: { consentAt: at },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** A guardian who is signed in agrees to their child taking part. */
export const agree =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<{ ok: boolean }> => {
    const found = await findApplication(payload, user, String(given.number))
    if (!user || !found?.profile) return { ok: false }
    const tie = (await findGuarded(payload, user.id)).find(({ child }) =>
      isSame(child, found.profile),
    )
    if (!tie) return { ok: false }
    await inTransaction(payload, (req) =>
      noteConsent(req, found, {
        how: 'account',
        giverName: tie.guardianName,
        at: new Date().toISOString(),
        account: user.id,
        guardianship: tie.id,
      }),
    )
    return { ok: true }
  }
