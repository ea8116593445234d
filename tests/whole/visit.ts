import type { Account, RunningServer } from './server.ts'

type Answer = { status: number; text: string; location: string | null }

/** A browser without JavaScript: keeps its cookie, posts forms as pages post them, follows nothing by itself. */
export function visit({ url }: Pick<RunningServer, 'url'>) {
  let cookie = ''
  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await fetch(new URL(path, url), {
      redirect: 'manual',
      ...init,
      headers: { cookie, origin: url, ...(init.headers as Record<string, string>) },
    })
    const [set] = answer.headers.getSetCookie()
    if (set) cookie = set.split(';')[0]!
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location'),
    }
  }
  return {
    get: (path: string) => ask(path),
    post: (path: string, form: Record<string, string>) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form) }),
    cookie: () => cookie,
  }
}

/** Somebody of the demo world at a browser of their own. */
export async function enter(
  server: Pick<RunningServer, 'url'>,
  { email, password }: Pick<Account, 'email' | 'password'>,
) {
  const browser = visit(server)
  const { status, text } = await browser.post('/kk/sign-in/', { email, password })
  if (status !== 303) throw new Error(`${email} is not let in: ${status} ${text.slice(0, 300)}`)
  return browser
}
