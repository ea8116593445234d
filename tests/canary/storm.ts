import type { Persona } from '../access/cast.ts'
import type { Ask } from './ask.ts'
import { inLanes } from './ask.ts'
import { createChance, type Chance } from './chance.ts'
import { oddBody, oddQuery, oddValue, toText } from './odd.ts'
import { besideForms } from './shape.ts'
import type { CanaryServer } from './world-server.ts'

const methods = [
  'GET',
  'GET',
  'GET',
  'GET',
  'POST',
  'PATCH',
  'PUT',
  'DELETE',
  'OPTIONS',
  'HEAD',
] as const
const writing = new Set(['POST', 'PATCH', 'PUT', 'DELETE'])

/** Those whose saves would open or close documents, so that the world would no longer be as it is told. */
const powerful = new Set(['editor', 'administrator', 'coordinator', 'partner'])

type Request = { persona: Persona; method: string; path: string; init: RequestInit }

/** Requests as random as the seed makes them, by everybody, to everything that answers. */
export function drawRequests(
  { world, shape }: CanaryServer,
  count: number,
  seed: number,
  addresses: readonly string[],
): Request[] {
  const chance = createChance(seed)
  const values = [...world.markers.known.keys()]
  const collections = Object.keys(shape)
  return Array.from({ length: count }, () => {
    const persona = chance.oneOf(world.personas)
    const method = chance.oneOf(methods)
    const collection = chance.oneOf(collections)
    const fields = shape[collection]!.fields
    const query = chance.often(0.75) ? `?${oddQuery(chance, fields, values)}` : ''
    const path = drawPath(chance, collection, addresses) + query
    const sends = method === 'POST' || method === 'PATCH' || method === 'PUT'
    const { headers, body } =
      sends && chance.often(0.9) ? oddBody(chance, fields) : { headers: {}, body: undefined }
    return {
      persona,
      method,
      path,
      init: {
        method,
        headers: { ...headers, ...drawHeaders(chance) } as Record<string, string>,
        ...(body !== undefined && { body }),
      },
    }
  })
}

function drawPath(chance: Chance, collection: string, addresses: readonly string[]): string {
  const id = () =>
    chance.often(0.6)
      ? String(1 + chance.below(30))
      : encodeURIComponent(toText(oddValue(chance)).toWellFormed().slice(0, 80))
  const api = `/api/${collection}`
  const paths: (() => string)[] = [
    () => api,
    () => api,
    () => `${api}/${id()}`,
    () => `${api}/${id()}`,
    () => `${api}/versions`,
    () => `${api}/versions/${id()}`,
    () => `${api}/count`,
    () => `${api}/access/${id()}`,
    () => `${api}/${id()}/duplicate`,
    () => `${api}/${id()}/${chance.oneOf(besideForms)}`,
    () => `${api}/${id()}/${id()}`,
    () => `/api/media/file/${id()}`,
    () => `/api/globals/${chance.oneOf(['site-settings', 'navigation', id()])}`,
    () =>
      `/api/users/${chance.oneOf(['login', 'me', 'logout', 'refresh-token', 'forgot-password', 'unlock', 'first-register', 'reset-password', 'verify/x', 'init'])}`,
    () =>
      `/api/payload-${chance.oneOf(['preferences', 'preferences/x', 'locked-documents', 'jobs', 'jobs/run', 'migrations', 'kv'])}`,
    () =>
      `/api/${chance.oneOf(['search', 'access', 'graphql', 'graphql-playground', 'og', 'x', ''])}`,
    () => '/api/search',
    () => chance.oneOf(addresses),
    () => chance.oneOf(addresses),
    () => `/${chance.oneOf(['kk', 'ru', 'en', 'xx', '%00', '..%2f'])}/${id()}/`,
    () =>
      `/${chance.oneOf(['healthz', 'readyz', 'robots.txt', 'first-administrator', '_server-islands/x', '_image'])}`,
  ]
  return chance.oneOf(paths)()
}

const drawHeaders = (chance: Chance): Record<string, string> => ({
  ...(chance.often(0.5) && { origin: 'http://127.0.0.1' }),
  ...(chance.often(0.05) && { 'x-http-method-override': 'GET' }),
  ...(chance.often(0.05) && { 'x-payload-http-method-override': 'GET' }),
  ...(chance.often(0.05) && { cookie: `session=${'x'.repeat(chance.below(200))}` }),
  ...(chance.often(0.03) && { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '1.2.3.4' }),
  ...(chance.often(0.05) && {
    'accept-language': toText(oddValue(chance))
      .replace(/[^\x20-\x7e]/g, '')
      .slice(0, 200),
  }),
  ...(chance.often(0.05) && { 'content-type': 'application/json' }),
  ...(chance.often(0.03) && { 'if-none-match': '*', range: 'bytes=0-99999999,5-1' }),
})

/** What no answer should tell: how the server is built inside. */
const innards = /node_modules|at \S+ \(.*:\d+:\d+\)|SQLITE_|SqliteError|insert into "|select "/

export type Storm = {
  asked: number
  statuses: Record<string, number>
  broken: string[]
  telling: string[]
}

/**
 * Sends the requests: first all that leave the world as it is told, then the saves of those who may
 * save, after which only 5xx and innards are looked for.
 */
export async function sendStorm({ ask, watch }: Ask, requests: readonly Request[]): Promise<Storm> {
  const statuses: Record<string, number> = {}
  const broken: string[] = []
  const telling: string[] = []
  const send = async ({ persona, method, path, init }: Request) => {
    const told = `${persona.name} ${method} ${path.slice(0, 300)} ${JSON.stringify(init.headers)} ${String(init.body ?? '').slice(0, 200)}`
    const answer = await ask(persona, path, init).catch((error: unknown) => ({
      status: 599,
      text: String((error as Error).cause ?? error),
    }))
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    if (answer.status >= 500) broken.push(`${answer.status} ${told} → ${answer.text.slice(0, 200)}`)
    else if (innards.test(answer.text)) telling.push(`${told} → ${innards.exec(answer.text)![0]}`)
  }
  const changes = ({ persona, method }: Request) =>
    writing.has(method) && powerful.has(persona.name)
  await inLanes(
    requests.filter((each) => !changes(each)),
    8,
    send,
  )
  watch(false)
  await inLanes(requests.filter(changes), 8, send)
  return { asked: requests.length, statuses, broken, telling }
}
