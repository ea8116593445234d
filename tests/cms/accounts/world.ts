import { handleEndpoints, type SanitizedConfig } from 'payload'
import { inTransaction } from '../../../cms/database/in-transaction.ts'
import { giveFactor } from '../../../cms/factors/give.ts'
import { toCode } from '../../../cms/factors/totp.ts'
import type { User } from '../../../cms/payload-types.ts'
import { openScratch } from '../scratch.ts'

export const site = 'http://localhost:3000'
export const password = 'алма ағаштың гүлі 27'

/** A database with one member, asked over the REST API as a browser or a program asks. */
export async function openAccountsWorld() {
  Object.assign(process.env, { SECRET: 'a secret for these tests only', SITE_URL: site })
  const { payload, dataDir, close } = await openScratch()
  // a refusal is what these tests ask for
  payload.logger.level = 'silent'
  const config = payload.config as SanitizedConfig

  /** Of administrators, who may do nothing without a second factor. */
  const secrets = new Map<string, string>()

  const createUser = async (email: string, more: Partial<User> = {}) => {
    const user = await payload.create({
      collection: 'users',
      data: { name: 'Айгүл Серікова', email, password, roles: ['member'], ...more },
      overrideAccess: true,
    })
    if (more.roles?.includes('administrator'))
      secrets.set(email, await inTransaction(payload, (req) => giveFactor(req, email)))
    return { ...user, email }
  }

  async function ask(method: string, path: string, headers: object = {}, data?: object) {
    const request = new Request(site + path, {
      method,
      headers: { ...(data && { 'content-type': 'application/json' }), ...headers },
      ...(data && { body: JSON.stringify(data) }),
    })
    const response = await handleEndpoints({ config, request, payloadInstanceCacheKey: dataDir })
    const cookie = response.headers.getSetCookie()[0]
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    return { status: response.status, body: (await response.json()) as any, cookie }
  }

  async function signIn(email: string, headers: object = {}) {
    const secret = secrets.get(email)
    const otp = secret && { otp: toCode(secret) }
    const answer = await ask('POST', '/api/users/login', headers, { email, password, ...otp })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    const { token } = answer.body as { token: string }
    return { token, cookie: `session=${token}`, setCookie: answer.cookie! }
  }

  const whoIs = async (headers: object) =>
    ((await ask('GET', '/api/users/me', headers)).body.user?.email ?? null) as string | null

  return { payload, dataDir, close, ask, createUser, signIn, whoIs }
}
