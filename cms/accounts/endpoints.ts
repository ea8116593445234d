import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { getEnvironment } from '../../environment.ts'
import { toAsker } from './asker.ts'
import { isOurs } from './origin.ts'
import { getSessions, type SignedIn } from './sessions.ts'
import { signIn } from './sign-in.ts'

const toSeconds = (moment: Date) => Math.floor(moment.getTime() / 1000)

const answer = (status: number, body: object, cookie?: string) =>
  Response.json(body, {
    status,
    headers: { 'cache-control': 'no-store', ...(cookie && { 'set-cookie': cookie }) },
  })

const refuse = (status: number, message: string) => answer(status, { errors: [{ message }] })

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
      const result = await signIn(req.payload)(toAsker(req.headers, req.user), req.data)
      if (!result.ok) return refuse(401, req.t('error:emailOrPasswordIncorrect'))
      return answer(
        200,
        {
          message: req.t('authentication:passed'),
          user: await readOwn(req, result.user),
          token: result.id,
          exp: toSeconds(result.user.session.expiresAt),
        },
        result.cookie,
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
        sessions.blankCookie(),
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
