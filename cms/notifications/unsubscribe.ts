import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Endpoint, Payload } from 'payload'
import { z } from 'zod'
import { getEnvironment, getSecret } from '../../environment.ts'
import type { Locale } from '../../search/document.ts'
import type { Asker } from '../accounts/asker.ts'
import { isMutable, type Kind } from './kinds.ts'
import { findPreferences, savePreferences } from './preferences.ts'

/** One kind of letter, or all that are not about the person's own plans. */
export type Topic = Kind | 'all'

const sign = (user: string, topic: Topic): string =>
  createHmac('sha256', getSecret(getEnvironment()))
    .update(`unsubscribe:${user}:${topic}`)
    .digest('base64url')
    .slice(0, 32)

const toQuery = (user: number | string, topic: Topic) =>
  new URLSearchParams({ u: String(user), k: topic, s: sign(String(user), topic) }).toString()

/** Where a person confirms that they want no more of these letters; works without signing in. */
export const toUnsubscribePage = (user: number | string, topic: Topic, locale: Locale): string =>
  `${getEnvironment().SITE_URL}/${locale}/unsubscribe/?${toQuery(user, topic)}`

/** Where a mail program does so by itself (RFC 8058). */
export const toOneClick = (page: string): string => {
  const { origin, search } = new URL(page)
  return `${origin}/api/unsubscribe${search}`
}

const form = z.object({ u: z.string().max(40), k: z.string().max(40), s: z.string().max(64) })

function readLink(given: unknown): { user: string; topic: Topic } | null {
  const { data } = form.safeParse(given)
  if (!data || !(data.k === 'all' || isMutable(data.k))) return null
  const [held, right] = [data.s, sign(data.u, data.k)].map((text) => Buffer.from(text))
  if (held!.length !== right!.length || !timingSafeEqual(held!, right!)) return null
  return { user: data.u, topic: data.k }
}

/** What a link of a letter is about, if it is ours. */
export const findTopic =
  () =>
  (_asker: Asker, given: unknown): Promise<Topic | null> =>
    Promise.resolve(readLink(given)?.topic ?? null)

/** Ends the letters that the link is about; whoever holds a letter may do so for its reader. */
export const unsubscribe =
  (payload: Payload) =>
  async (_asker: Asker, given: unknown): Promise<{ ok: boolean }> => {
    const link = readLink(given)
    if (!link) return { ok: false }
    const id = payload.db.defaultIDType === 'number' ? Number(link.user) : link.user
    const { totalDocs } = await payload.db.count({
      collection: 'users',
      where: { id: { equals: id } },
    })
    if (totalDocs === 0) return { ok: false }
    const { muted } = await findPreferences(payload, id)
    await savePreferences(
      payload,
      id,
      link.topic === 'all' ? { pace: 'off' } : { muted: [...new Set([...muted, link.topic])] },
    )
    return { ok: true }
  }

const nobody: Asker = { user: null, address: 'unknown', userAgent: null }

/** The address in the header List-Unsubscribe: a mail program posts to it, without anybody's session. */
export const unsubscribeEndpoint: Endpoint = {
  path: '/unsubscribe',
  method: 'post',
  async handler({ payload, searchParams }) {
    const given = Object.fromEntries(searchParams)
    const { ok } = await unsubscribe(payload)(nobody, given)
    return new Response(null, { status: ok ? 200 : 404, headers: { 'cache-control': 'no-store' } })
  },
}

/** Somebody who opens that address in a browser is shown the page. */
export const unsubscribeLink: Endpoint = {
  path: '/unsubscribe',
  method: 'get',
  handler: ({ searchParams }) =>
    new Response(null, {
      status: 303,
      headers: { location: `/kk/unsubscribe/?${searchParams}`, 'cache-control': 'no-store' },
    }),
}
