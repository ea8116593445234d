import type { AstroGlobal } from 'astro'
import { readFields } from '../data/forms.ts'
import type { Locale } from '../words/locales.ts'

const noStore = { 'cache-control': 'no-store' }

/** Sends on to another address of ours; what was personal is kept by nobody on the way. */
export const seeOther = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { ...noStore, ...headers, location } })

/** Who checks people in at events, with a list on the phone that is locked by a code of its own. */
const checksIn = new Set(['coordinator', 'editor', 'administrator'])

/**
 * Lets the browser forget what was typed into forms here: others use the device too. Whoever checks
 * people in keeps the list, and marks on it that may not have been sent yet.
 */
export const forgetting = (
  user: { roles: readonly string[] } | null | undefined,
): Record<string, string> =>
  user?.roles.some((role) => checksIn.has(role)) ? {} : { 'clear-site-data': '"storage"' }

/** The address asked for without its locale, query and all: the same page in another language. */
export const toHere = ({ url }: Pick<AstroGlobal, 'url'>): string =>
  url.pathname.replace(/^\/[a-z]{2}(?=\/)/, '') + url.search

/** Sends a visitor to sign in, and back to this page after it. */
export function toSignIn({ url }: Pick<AstroGlobal, 'url'>, locale: Locale): Response {
  return seeOther(`/${locale}/sign-in/?next=${encodeURIComponent(url.pathname + url.search)}`)
}

/** An address of this site to go on to, whatever somebody wrote into the link; otherwise nothing. */
export function findNext(given: string | null | undefined): string | undefined {
  // a browser reads a backslash as a slash, and a tab or line end as nothing
  return given && /^\/(?![/\\])[^\\\s]*$/.test(given) ? given : undefined
}

/** The fields of a posted form as plain strings; a page answers its own form. */
export async function readForm(asked: Pick<AstroGlobal, 'request'>) {
  const posted = await readFields(asked)
  return posted && Object.fromEntries([...posted].map(([name, value]) => [name, String(value)]))
}
