import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { getEnvironment } from '../../environment.ts'
import type { Say } from '../words/messages.ts'
import { toAsker } from './asker.ts'
import { isOurs } from './origin.ts'
import { getSessions, type SignedIn } from './sessions.ts'
import { signIn } from './sign-in.ts'

const toSeconds = (moment: Date) => Math.floor(moment.getTime() / 1000)

const answer = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })

const refuse = (status: number, message: string, wait?: number) =>
  answer(status, { errors: [{ message }] }, wait ? { 'retry-after': String(wait) } : {})

/** The person as the access rules let them see themselves. */
async function readOwn(req: PayloadRequest, user: SignedIn) {
  const own = await req.payload.findByID({
    collection: 'users',
    id: user.id,
    depth: 0,
    overrideAccess: false,
    user: user as never,
    req,
  })
  return { ...own, collection: 'users', _strategy: 'session' }
}

/** Another site's form may not sign a visitor in, or out, here. */
const fromElsewhere = (req: PayloadRequest) =>
  req.headers.has('origin') && !isOurs(req.headers, req.method, getEnvironment().SITE_URL)

/**
 * Takes the place of Payload's own endpoints of the same addresses, which speak of JWTs. The token
 * in an answer is the id of the session: a program sends it as `Authorization: Bearer …`.
 */
export const accountEndpoints: Endpoint[] = [
  {
    path: '/login',
    method: 'post',
    async handler(req) {
      if (fromElsewhere(req)) return refuse(403, req.t('error:notAllowedToPerformAction'))
      await addDataAndFileToRequest(req)
      const say = req.t as unknown as Say
      const asker = toAsker(req.headers, req.user)
      const result = await signIn(req.payload)(asker, req.data)
      if (!result.ok)
        return result.reason === 'later'
          ? refuse(429, say('accounts:later', { minutes: result.minutes }), result.minutes * 60)
          : refuse(401, req.t('error:emailOrPasswordIncorrect'))
      if (!result.user) {
        // a program goes on by giving `otp` with the password; the half-open session is of no use to it
        await getSessions(req.payload).end(result.id)
        return refuse(401, say(result.due === 'code' ? 'accounts:otp' : 'accounts:setUp'))
      }
      return answer(
        200,
        {
          message: req.t('authentication:passed'),
          user: await readOwn(req, result.user),
          token: result.id,
          exp: toSeconds(result.user.session.expiresAt),
        },
        { 'set-cookie': result.cookie },
      )
    },
  },
  {
    path: '/logout',
    method: 'post',
    async handler(req) {
      const user = req.user as SignedIn | null
      if (!user) return refuse(400, req.t('error:noUser'))
      const sessions = getSessions(req.payload)
      if (req.searchParams.get('allSessions') === 'true') await sessions.endAll(user.id)
      else await sessions.endOne(user.id, user.session.recordId)
      return answer(
        200,
        { message: req.t('authentication:logoutSuccessful') },
        { 'set-cookie': sessions.blankCookie() },
      )
    },
  },
  {
    path: '/refresh-token',
    method: 'post',
    async handler(req) {
      const user = req.user as SignedIn | null
      if (!user) return refuse(403, req.t('error:notAllowedToPerformAction'))
      return answer(200, {
        message: req.t('authentication:tokenRefreshSuccessful'),
        user: await readOwn(req, user),
        exp: toSeconds(user.session.expiresAt),
        setCookie: false,
      })
    },
  },
  {
    path: '/me',
    method: 'get',
    async handler(req) {
      const user = req.user as SignedIn | null
      if (!user) return answer(200, { user: null })
      return answer(200, {
        user: await readOwn(req, user),
        collection: 'users',
        strategy: 'session',
        exp: toSeconds(user.session.expiresAt),
      })
    },
  },
]
