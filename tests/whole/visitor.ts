import { inject } from 'vitest'
import { readAccounts } from './server.ts'

export type Page = { status: number; html: string; location: string | null; bytes: Buffer }
type Fields = Record<string, string | readonly string[]>

/** Somebody of the demo world who reads pages and sends their forms as a browser without JavaScript does. */
export async function visitAs(name: string) {
  const { url, dataDir } = inject('server')
  const account = readAccounts(dataDir).find(({ email }) => email.startsWith(`${name}@`))!
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account.email, password: account.password }),
  })
  const { token, user } = (await answer.json()) as { token: string; user: { id: number } }
  if (!token) throw new Error(`${name} could not sign in: ${answer.status}`)
  const headers = { cookie: `session=${token}`, origin: url }

  const read = async (response: Response): Promise<Page> => {
    const bytes = Buffer.from(await response.arrayBuffer())
    return {
      status: response.status,
      html: bytes.toString(),
      location: response.headers.get('location'),
      bytes,
    }
  }
  return {
    id: user.id,
    get: async (path: string) => read(await fetch(url + path, { headers, redirect: 'manual' })),
    post: async (path: string, fields: Fields) => {
      const body = new URLSearchParams()
      for (const [field, value] of Object.entries(fields))
        for (const one of [value].flat()) body.append(field, one)
      return read(await fetch(url + path, { method: 'POST', headers, body, redirect: 'manual' }))
    },
  }
}

/** What a page says, without its marks. */
export const toText = ({ html }: Page): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
