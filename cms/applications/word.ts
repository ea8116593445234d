import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import type { Form } from '../calls/answers.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findAnswering } from '../guardians/answering.ts'
import type { Statement } from '../payload-types.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { noteConsent } from './agree.ts'
import { nameOf, send } from './ask.ts'
import { hashToken } from './claim.ts'
import { getApplication, getCall } from './find.ts'
import { inAllLocales, tellInAccount } from './tell-in-account.ts'
import { idOf } from './who.ts'

export type Wanted = {
  kind: Statement['kind']
  personName: string
  /** Who applies, as far as the one who is asked must know. */
  applicant: string
  call: Awaited<ReturnType<typeof getCall>>['title']
}

const findAsked = (payload: Payload, token: unknown, req?: PayloadRequest) =>
  payload.db.findOne<Statement>({
    collection: 'statements',
    where: {
      and: [
        { tokenHash: { equals: hashToken(String(token)) } },
        { state: { equals: 'asked' } },
        { expiresAt: { greater_than: new Date().toISOString() } },
      ],
    },
    ...(req && { req }),
  })

/** What a link asks for; nothing once it has been answered or has ended. */
export const readWanted =
  (payload: Payload) =>
  async (_asker: Asker, given: { token: string }): Promise<Wanted | undefined> => {
    const asked = await findAsked(payload, given.token)
    if (!asked) return undefined
    const application = await getApplication(payload, idOf(asked.application)!)
    const call = await getCall(payload, application.call)
    return {
      kind: asked.kind,
      personName: asked.personName ?? '',
      applicant: asked.about || nameOf(application),
      call: call.title,
    }
  }

const word = z.object({
  token: z.string().max(100),
  answer: z.enum(['give', 'refuse']),
  text: z.string().trim().max(5000).default(''),
  agree: z.string().optional(),
  /** A member of a team who is not of age names a guardian, who is then asked too. */
  minor: z.string().optional(),
  guardianName: z.string().trim().max(200).default(''),
  guardianEmail: z.email().max(254).or(z.literal('')).default(''),
})
export type Given =
  { ok: true } | { ok: false; reason: 'over' | 'text' | 'agree' | 'guardian' | 'identityNumber' }

/** Whether a guardian is named who is not the member of the team. */
const isAnother = (
  { guardianName, guardianEmail }: z.infer<typeof word>,
  { email }: Pick<Statement, 'email'>,
) => Boolean(guardianName && guardianEmail) && guardianEmail.toLowerCase() !== email?.toLowerCase()

/** Takes the word that a link asked for, once. A guardian's goes into the ledger of consents too. */
export const giveWord =
  (payload: Payload) =>
  async (_asker: Asker, given: Form): Promise<Given> => {
    const { data } = word.safeParse(given)
    if (!data) return { ok: false, reason: 'over' }
    if (holdsNumberAnywhere(data.text)) return { ok: false, reason: 'identityNumber' }
    return inTransaction(payload, async (req): Promise<Given> => {
      const asked = await findAsked(payload, data.token, req)
      if (!asked) return { ok: false, reason: 'over' }
      const gives = data.answer === 'give'
      if (gives && asked.kind === 'recommendation' && data.text.length < 20)
        return { ok: false, reason: 'text' }
      if (gives && asked.kind !== 'recommendation' && !data.agree)
        return { ok: false, reason: 'agree' }
      const minor = gives && asked.kind === 'member' && Boolean(data.minor)
      if (minor && !isAnother(data, asked)) return { ok: false, reason: 'guardian' }
      const at = new Date().toISOString()
      await payload.update({
        collection: 'statements',
        id: asked.id,
        data: {
          state: gives ? 'given' : 'refused',
          text: data.text || null,
          at,
          tokenHash: null,
        },
        depth: 0,
        overrideAccess: true,
        req,
      })
      const application = await getApplication(payload, idOf(asked.application)!, req)
      await tellInAccount(req, application, {
        kind: 'application_word',
        key: `statement:${asked.id}`,
        call: await getCall(payload, application.call, req),
        values: {
          name: asked.personName ?? null,
          answer: inAllLocales('statementState', gives ? 'given' : 'refused'),
        },
      })
      if (minor)
        await send(req, application, {
          kind: 'consent',
          about: asked.personName || '–',
          personName: data.guardianName,
          email: data.guardianEmail,
        })
      if (gives && asked.kind === 'consent' && !asked.about) {
        const profile = idOf(application.profile)
        const guardian = (profile ? await findAnswering(req, profile) : []).find(
          ({ to }) => to === asked.email,
        )
        await noteConsent(req, application, {
          how: 'link',
          giverName: asked.personName || '–',
          at,
          ...(guardian && { guardianship: guardian.tie }),
        })
      }
      return { ok: true }
    })
  }
