import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { vocabulary } from '../../search/vocabulary/values.ts'
import type { Asker } from '../accounts/asker.ts'
import type { Form } from '../calls/answers.ts'
import { giveConsents } from '../consent/give.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { formatDay } from '../editing/moments.ts'
import type { Application, Statement } from '../payload-types.ts'
import { hashToken, newToken } from './claim.ts'
import { findApplication, getApplication, getCall, sayIn } from './find.ts'
import { leads } from './life.ts'
import { tell, toUrl } from './tell.ts'
import { findGuarded, idOf, isApplicant, isSame } from './who.ts'

const days = 21
const atMost = 20

const wish = z.object({
  number: z.string().max(40),
  kind: z.enum(vocabulary.statementKind),
  personName: z.string().trim().min(2).max(200),
  email: z.email().max(254),
})
export type Asked =
  { ok: true } | { ok: false; reason: 'notFound' | 'notNow' | 'incomplete' | 'tooMany' }

/** Asks a third person for a word, by a letter with a link that works once. */
export const ask =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Asked> => {
    const { data } = wish.safeParse(given)
    if (!data) return { ok: false, reason: 'incomplete' }
    const found = await findApplication(payload, user, data.number)
    if (!found || !(await isApplicant(payload, user, found)))
      return { ok: false, reason: 'notFound' }
    if (!leads('withdraw', found.state)) return { ok: false, reason: 'notNow' }
    const { kind, personName, email } = data
    const { totalDocs } = await payload.db.count({
      collection: 'statements',
      where: { application: { equals: found.id } },
    })
    if (totalDocs >= atMost) return { ok: false, reason: 'tooMany' }
    await inTransaction(payload, (req) => send(req, found, { kind, personName, email }))
    return { ok: true }
  }

/** The row and its letter. */
export async function send(
  req: PayloadRequest,
  application: Application,
  {
    kind,
    personName,
    about,
    email,
  }: Pick<Statement, 'kind' | 'personName' | 'about'> & {
    email: string
  },
) {
  const token = newToken()
  const expiresAt = new Date(Date.now() + days * 86_400_000)
  await req.payload.create({
    collection: 'statements',
    data: {
      application: application.id,
      kind,
      personName: personName ?? null,
      about: about ?? null,
      email,
      state: 'asked',
      tokenHash: hashToken(token),
      expiresAt: expiresAt.toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const { locale } = application
  const call = await getCall(req.payload, application.call, req)
  await tell(req, kind, {
    to: email,
    locale,
    key: `statement:${hashToken(token)}`,
    until: expiresAt,
    values: {
      applicant: about || nameOf(application) || '–',
      call: sayIn(call.title, locale),
      until: formatDay(expiresAt, locale),
      url: toUrl(`/word/${token}/`, locale),
    },
  })
}

const nameOf = ({ givenName, familyName }: Application) =>
  [givenName, familyName].filter(Boolean).join(' ')

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
export type Given = { ok: true } | { ok: false; reason: 'over' | 'text' | 'agree' | 'guardian' }

/** Takes the word that a link asked for, once. A guardian's goes into the ledger of consents too. */
export const giveWord =
  (payload: Payload) =>
  async (_asker: Asker, given: Form): Promise<Given> => {
    const { data } = word.safeParse(given)
    if (!data) return { ok: false, reason: 'over' }
    return inTransaction(payload, async (req): Promise<Given> => {
      const asked = await findAsked(payload, data.token, req)
      if (!asked) return { ok: false, reason: 'over' }
      const gives = data.answer === 'give'
      if (gives && asked.kind === 'recommendation' && data.text.length < 20)
        return { ok: false, reason: 'text' }
      if (gives && asked.kind !== 'recommendation' && !data.agree)
        return { ok: false, reason: 'agree' }
      const minor = gives && asked.kind === 'member' && Boolean(data.minor)
      if (minor && !(data.guardianName && data.guardianEmail))
        return { ok: false, reason: 'guardian' }
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
      if (minor)
        await send(req, application, {
          kind: 'consent',
          about: asked.personName || '–',
          personName: data.guardianName,
          email: data.guardianEmail,
        })
      if (gives && asked.kind === 'consent' && !asked.about) {
        await noteConsent(req, application, {
          how: 'link',
          giverName: asked.personName || '–',
          at,
        })
      }
      return { ok: true }
    })
  }

type Giver = {
  how: 'link' | 'account'
  giverName: string
  at: string
  account?: number | string
  guardianship?: number | string
}

/** A guardian's consent to taking part: on the application, and in the ledger where there is a profile. */
async function noteConsent(req: PayloadRequest, application: Application, giver: Giver) {
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
