import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import type { Profile, User } from '../payload-types.ts'
import { mayHaveAccount } from '../protection/accounts.ts'
import { isMinor } from '../protection/minors.ts'
import type { Asker } from './asker.ts'
import { beginSession, type SignedInNow } from './begin-session.ts'
import { takeLink } from './links.ts'
import type { SignUp } from './sign-up.ts'
import { tokenForm } from './token-form.ts'

export type Confirmed = SignedInNow & { minor: boolean }

/** Makes the account that the link stands for, with the person's own record, and signs them in. */
export const confirmSignUp =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<Confirmed | { ok: false; reason: 'link' }> => {
    const { data } = tokenForm.safeParse(given)
    const made = data && (await inTransaction(payload, (req) => make(req, data.token)))
    if (!made) return { ok: false, reason: 'link' }
    const begun = await beginSession(payload, asker, made.user)
    return { ...begun, minor: made.minor }
  }

async function make(req: PayloadRequest, token: string) {
  const { payload } = req
  const link = await takeLink<SignUp | null>(req, 'signUp', token)
  const wish = link?.content
  if (!wish || !mayHaveAccount(toPerson(wish)).ok) return null
  const taken = await payload.db.count({
    collection: 'users',
    where: { email: { equals: wish.email } },
    req,
  })
  if (taken.totalDocs > 0) return null
  const user = (await payload.create({
    collection: 'users',
    data: {
      name: `${wish.givenName} ${wish.familyName}`,
      email: wish.email,
      hash: wish.hash,
      locale: wish.locale,
      // what somebody is allowed is never taken from a form: other roles staff give
      roles: [wish.who === 'guardian' ? 'guardian' : 'member'],
    },
    overrideAccess: true,
    depth: 0,
    req,
  })) as User
  if (wish.who !== 'guardian') await makeProfile(req, user, wish)
  return { user, minor: wish.who !== 'guardian' && isMinor(toPerson(wish)) }
}

const toPerson = ({ who, birthDate }: SignUp) => ({
  kind: who === 'guardian' ? null : who,
  birthDate: birthDate ?? null,
})

/** Unlisted: the person says later who may see it. */
async function makeProfile(req: PayloadRequest, user: User, wish: SignUp) {
  const region = wish.region && (await findRegion(req, wish.region))
  await req.payload.create({
    collection: 'profiles',
    data: {
      kind: wish.who,
      givenName: wish.givenName,
      familyName: wish.familyName,
      visibility: 'unlisted',
      user: user.id,
      ...(wish.birthDate && { birthDate: wish.birthDate }),
      ...(region && { region }),
    } as Profile,
    overrideAccess: true,
    depth: 0,
    req,
  })
}

async function findRegion(req: PayloadRequest, code: string) {
  const found = await req.payload.db.findOne<{ id: number }>({
    collection: 'regions',
    where: { code: { equals: code } },
    req,
  })
  return found?.id
}
