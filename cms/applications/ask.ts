import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import { vocabulary } from '../../search/vocabulary/values.ts'
import type { Asker } from '../accounts/asker.ts'
import type { Form } from '../calls/answers.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { formatDay } from '../editing/moments.ts'
import { findAnswering } from '../guardians/answering.ts'
import type { Application, Profile, Statement, User } from '../payload-types.ts'
import { hashToken, newToken } from './claim.ts'
import { findApplication, getCall, sayIn } from './find.ts'
import { leads } from './life.ts'
import { tell, toUrl } from './tell.ts'
import { idOf, isApplicant } from './who.ts'

const days = 21
/** So many may be asked for a word on one application. */
export const atMost = 20

const wish = z.object({
  number: z.string().max(40),
  kind: z.enum(vocabulary.statementKind),
  personName: z.string().trim().min(2).max(200),
  email: z.email().max(254),
})
export type Asked =
  | { ok: true }
  | {
      ok: false
      reason: 'notFound' | 'notNow' | 'incomplete' | 'tooMany' | 'own' | 'guardianKnown'
    }

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
    const { kind, personName } = data
    const email = data.email.toLowerCase()
    const refusal = await findAddressRefusal(payload, found, { kind, email })
    if (refusal) return { ok: false, reason: refusal }
    const { totalDocs } = await payload.db.count({
      collection: 'statements',
      where: { application: { equals: found.id } },
    })
    if (totalDocs >= atMost) return { ok: false, reason: 'tooMany' }
    await inTransaction(payload, (req) => send(req, found, { kind, personName, email }))
    return { ok: true }
  }

/**
 * Nobody gives their own word for themselves, and of a child whose guardian is known nobody else's consent
 * is asked: a word by a link would undo what the guardian has said.
 */
async function findAddressRefusal(
  payload: Payload,
  { account, profile }: Application,
  { kind, email }: { kind: Statement['kind']; email: string },
): Promise<'own' | 'guardianKnown' | undefined> {
  const record = idOf(profile)
  const guardians = record && kind === 'consent' ? await findAnswering({ payload }, record) : []
  if (guardians.some(({ to }) => to === email)) return undefined
  if (guardians.length > 0) return 'guardianKnown'
  const person =
    record &&
    (await payload.db.findOne<Profile>({
      collection: 'profiles',
      where: { id: { equals: record } },
    }))
  const { docs } = await payload.db.find<User>({
    collection: 'users',
    where: { id: { in: [idOf(account), person && idOf(person.user)].filter(Boolean) } },
    pagination: false,
  })
  return docs.some((user) => user.email.toLowerCase() === email) ? 'own' : undefined
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

export const nameOf = ({ givenName, familyName }: Application) =>
  [givenName, familyName].filter(Boolean).join(' ')
