import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { findEngine } from '../found/engine-of.ts'
import { audiencesOf } from '../found/readers.ts'
import { findQuery, parseQuestion } from './question.ts'
import { findRows, mostKnown, mostOwn } from './rows.ts'

const form = z.object({
  question: z.string().max(2000),
  name: z.string().trim().min(1).max(100),
  locale: z.enum(['kk', 'ru', 'en']),
})

export type SaveRefusal =
  'signIn' | 'name' | 'question' | 'already' | 'tooMany' | 'tooWide' | 'notReady'

/**
 * Keeps a question for the asker, with all that it finds now: what it finds later is new. A question
 * that finds more than can be remembered is refused, since it would tell of nearly everything.
 */
export const save =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: unknown,
  ): Promise<{ ok: true } | { ok: false; reason: SaveRefusal }> => {
    if (!user) return { ok: false, reason: 'signIn' }
    const { data } = form.safeParse(given)
    if (!data) return { ok: false, reason: 'name' }
    const { name, locale } = data
    const question = parseQuestion(data.question)
    const query = question && findQuery(question, locale, audiencesOf(user as never), mostKnown)
    if (!query) return { ok: false, reason: 'question' }
    const engine = findEngine(payload)
    if (!engine) return { ok: false, reason: 'notReady' }
    const own = await findRows(payload, { user: { equals: user.id } })
    if (own.some((row) => row.question === question)) return { ok: false, reason: 'already' }
    if (own.length >= mostOwn) return { ok: false, reason: 'tooMany' }
    const cursor = engine.cursor()
    const { hits, total, widened } = await engine.search(query)
    if (total > mostKnown) return { ok: false, reason: 'tooWide' }
    await payload.db.create({
      collection: 'searches',
      data: {
        user: user.id,
        name,
        locale,
        question,
        // a question that finds nothing as typed finds nothing that is known
        known: widened ? [] : hits.map(({ document }) => document.id),
        fresh: [],
        told: [],
        cursor,
        at: new Date().toISOString(),
      },
    })
    return { ok: true }
  }
