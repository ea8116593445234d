import { createHash, randomBytes } from 'node:crypto'
import { getEnvironment } from '../../environment.ts'
import type { Locale } from '../../search/document.ts'

/** What opens a guardian's page without an account: a link in a letter, or a code read from paper. */
export type Keys = { token: string; code: string }

/** For how many days an invitation may be answered. */
export const validDays = 14

/** No sign that is taken for another: codes are typed from paper and read out on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export function newKeys(): Keys {
  const signs = [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length])
  return {
    token: randomBytes(24).toString('base64url'),
    code: `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`,
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** As it is kept: whoever reads the table cannot open the page with it. */
export const hashToken = (token: string) => hash(`token ${token}`)
export const hashCode = (code: string) =>
  hash(`code ${code.toUpperCase().replace(/[^A-Z\d]/g, '')}`)

/** The columns of a guardianship in which new keys are kept, and how long they are good. */
export const toColumns = ({ token, code }: Keys, now = new Date()) => ({
  tokenHash: hashToken(token),
  codeHash: hashCode(code),
  expiresAt: new Date(now.getTime() + validDays * 86_400_000).toISOString(),
})

export const toPage = (locale: Locale) => `${getEnvironment().SITE_URL}/${locale}/guardian/`
export const toLink = ({ token }: Keys, locale: Locale) => `${toPage(locale)}?token=${token}`
