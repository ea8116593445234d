import { setTimeout as wait } from 'node:timers/promises'
import { signIn, type RunningServer } from '../whole/server.ts'
import type { Bench } from './part.ts'

const target = { of: 'p95', atMost: 300 } as const
const patience = 10_000
type Saved = { doc: { id: number; slug: string } }

export async function benchPublish(bench: Bench) {
  const server = await bench.worlds.startDemo()
  try {
    await publishTo(server, bench, { part: 'publish to visible', times: bench.quick ? 10 : 60 })
  } finally {
    await server.stop()
  }
}

/** An editor publishes news, then changes it, each so many times; when do page, list and search say so? */
export async function publishTo(
  server: Pick<RunningServer, 'url' | 'dataDir'>,
  { report }: Pick<Bench, 'report'>,
  { part, times }: { part: string; times: number },
) {
  const editor = await signIn(server, 'editor')
  const save = async (method: string, place: string, title: string) => {
    const answer = await editor(method, `${place}?locale=kk`, {
      title,
      ...(method === 'POST' && { summary: 'Өлшем', publishedAt: new Date().toISOString() }),
      _status: 'published',
    })
    if (answer.status > 201) throw new Error(`${method} ${place}: ${JSON.stringify(answer)}`)
    return (answer.body as Saved).doc
  }
  const seen = { created: [] as Times[], changed: [] as Times[] }
  for (let at = 0; at < times; at += 1) {
    const first = toWord(at, 'а')
    const created = await watch(server.url, first, () => save('POST', '/api/news', first))
    seen.created.push(created)
    const other = toWord(at, 'е')
    const place = `/api/news/${created.doc.id}`
    seen.changed.push(await watch(server.url, other, () => save('PATCH', place, other)))
  }
  for (const [kind, rounds] of Object.entries(seen)) {
    const add = (name: string, of: (times: Times) => number, promised = false) =>
      report.add(part, `${kind}: ${name}`, 'ms', rounds.map(of), promised ? target : undefined)
    add('answered', ({ answered }) => answered)
    for (const place of ['page', 'list', 'search'] as const)
      add(`${place}, after the answer`, (round) => round[place] - round.answered, true)
    const latest = ({ page, list, search }: Times) => Math.max(page, list, search)
    add('everywhere, from the request on', latest, true)
  }
}

type Times = { doc: Saved['doc']; answered: number; page: number; list: number; search: number }

/** ms from the request to its answer, and to the end of the first answer with the new title at each place. */
async function watch(
  url: string,
  title: string,
  save: () => Promise<Saved['doc']>,
): Promise<Times> {
  const began = performance.now()
  const doc = await save()
  const answered = performance.now() - began
  const until = async (place: string, isShown: (text: string) => boolean) => {
    while (!isShown(await (await fetch(url + place)).text())) {
      if (performance.now() - began > patience) throw new Error(`${place} never shows ${title}`)
      await wait(2)
    }
    return performance.now() - began
  }
  const isOnPage = (html: string) => html.includes(title)
  const [page, list, search] = await Promise.all([
    until(`/kk/news/${doc.slug}/`, isOnPage),
    until('/kk/news/', isOnPage),
    until(`/api/search?kind=news&limit=5&q=${encodeURIComponent(title)}`, (json) =>
      (JSON.parse(json) as { hits: { title: string }[] }).hits.some((hit) => hit.title === title),
    ),
  ])
  return { doc, answered, page, list, search }
}

/** A word that is in no other text: digits as letters, with a vowel that tells the two saves apart. */
const toWord = (at: number, vowel: string) =>
  'Өлшем' + [...String(1000 + at)].map((digit) => 'бвгджзклмн'[Number(digit)]! + vowel).join('')
