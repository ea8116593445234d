import type { Persona } from '../access/cast.ts'
import { isToldByVerb } from './told.ts'
import type { CanaryServer } from './world-server.ts'

export type Answer = { status: number; text: string; type: string }
export type Leak = { who: string; where: string; what: string }

/** Asks as somebody and looks through whatever is answered, headers too, for what they may not see. */
export function createAsk(canary: CanaryServer) {
  const { server, world, judge, tokens } = canary
  const leaks = new Map<string, Leak>()
  const seen = new Map<string, number>()
  let asked = 0
  let watching = true

  /** `own` are values that the question itself holds: an answer may repeat them. */
  function look(persona: Persona, where: string, text: string, own: string) {
    for (const { value, marker } of world.markers.findIn(text)) {
      if (own.includes(value)) continue
      seen.set(persona.name, (seen.get(persona.name) ?? 0) + 1)
      if (judge.mayReadMarker(persona, marker) || isToldByVerb(canary, persona, where, marker))
        continue
      const { site, field, locale, version } = marker
      const what = [`${site.collection} ${site.id} ${field}`, locale, version && 'of a version']
        .filter(Boolean)
        .join(' ')
      leaks.set(`${persona.name} ${site.collection} ${field} ${where.split('?')[0]}`, {
        who: persona.name,
        where,
        what,
      })
    }
  }

  async function ask(persona: Persona, path: string, init: RequestInit = {}): Promise<Answer> {
    const token = tokens[persona.name]
    asked += 1
    const { response, text } = await send(new URL(path, server.url), {
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
      ...init,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(init.headers as Record<string, string>),
      },
    })
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    const own = decodeURIComponent(path.replaceAll('%', '%25')) + String(init.body ?? '')
    if (watching) look(persona, `${init.method ?? 'GET'} ${path}`, `${headers}\n${text}`, own)
    return { status: response.status, text, type: response.headers.get('content-type') ?? '' }
  }

  return {
    ask,
    /** Whether answers are looked through: not after saves that open documents. */
    watch: (on: boolean) => void (watching = on),
    tell: (leak: Leak) =>
      void leaks.set(`${leak.who} ${leak.what} ${leak.where.split('?')[0]}`, leak),
    leaks: () => [...leaks.values()],
    /** How many markers each has seen: none would mean that the crawler looks at nothing. */
    seen: () => Object.fromEntries(seen),
    asked: () => asked,
  }
}

export type Ask = ReturnType<typeof createAsk>

/** An answer that does not come, or breaks off, counts as one of 599. */
async function send(url: URL, init: RequestInit) {
  try {
    const response = await fetch(url, init)
    return { response, text: await response.text() }
  } catch (error) {
    const { cause } = error as { cause?: unknown }
    return { response: new Response(null, { status: 599 }), text: String(cause ?? error) }
  }
}

/** So many at a time, in order. */
export async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<unknown>,
) {
  const queue = items[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const item of queue) await work(item)
    }),
  )
}
