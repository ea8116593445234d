import type { UserId } from 'lucia'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getSessions } from '../../cms/accounts/sessions.ts'
import { openScratch } from '../cms/scratch.ts'
import type { Persona } from './cast.ts'
import { listCollections } from './fields.ts'
import { createJudge, type Judge } from './judge.ts'
import { buildWorld, type World } from './world.ts'

/*
 * The same cells over the REST API, asked by everybody with a session of their own: lists, single
 * documents, counts, versions, globals, and what Payload would open beside them.
 */

let payload: Payload
let config: SanitizedConfig
let close: () => Promise<void>
let world: World
let judge: Judge
let dataDir: string
const tokens = new Map<string, string>()

beforeAll(async () => {
  ;({ payload, config, close, dataDir } = await openScratch())
  payload.logger.level = 'silent'
  world = await buildWorld(payload, dataDir)
  judge = createJudge(world)
  for (const { name, user } of world.personas)
    if (user) tokens.set(name, (await getSessions(payload).begin(user.id as UserId, null)).id)
}, 120_000)
afterAll(() => close())

async function ask(persona: Persona, path: string, method = 'GET', data?: object) {
  const token = tokens.get(persona.name)
  const request = new Request(`http://localhost:3000${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(data && { 'content-type': 'application/json' }),
    },
    ...(data && { body: JSON.stringify(data) }),
  })
  const response = await handleEndpoints({ config, request })
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return { status: response.status, body: (await response.json().catch(() => undefined)) as any }
}

const each = (name: string) => world.personas.find((persona) => persona.name === name)!

test('lists, counts and single documents hold what is expected, and nothing else', async () => {
  const wrong: string[] = []
  for (const persona of world.personas)
    for (const { slug } of listCollections(payload)) {
      const rows = world.rows.filter(({ collection }) => collection === slug)
      const mine = rows.filter((row) => judge.may(persona, 'read', row)).map(({ id }) => id)
      const list = await ask(persona, `/api/${slug}?limit=0&depth=0&pagination=false`)
      const ids = ((list.body?.docs ?? []) as { id: number }[]).map(({ id }) => Number(id))
      const known = ids.filter((id) => world.find(slug, id))
      if (JSON.stringify(known.toSorted()) !== JSON.stringify(mine.toSorted()))
        wrong.push(`${persona.name} lists ${slug}: ${known.join()} for ${mine.join()}`)
      const counted = await ask(persona, `/api/${slug}/count`)
      if (counted.status === 200 && counted.body.totalDocs !== ids.length)
        wrong.push(`${persona.name} counts ${counted.body.totalDocs} ${slug}, lists ${ids.length}`)
      const other = rows.find(({ id }) => !mine.includes(id))
      if (!other) continue
      const single = await ask(persona, `/api/${slug}/${other.id}`)
      if (![403, 404].includes(single.status))
        wrong.push(`${persona.name} gets ${slug} ${other.id}: ${single.status}`)
    }
  expect(wrong).toEqual([])
})

test('who may not save gets a refusal, whatever the body holds', async () => {
  const wrong: string[] = []
  for (const persona of world.personas)
    for (const { slug } of listCollections(payload))
      for (const operation of ['update', 'delete'] as const) {
        const row = world.rows.find(
          (one) => one.collection === slug && !judge.may(persona, operation, one),
        )
        if (!row) continue
        const method = operation === 'update' ? 'PATCH' : 'DELETE'
        const data = { id: row.id, user: persona.user?.id, account: persona.user?.id }
        const { status } = await ask(persona, `/api/${slug}/${row.id}`, method, data)
        if (![403, 404].includes(status))
          wrong.push(`${persona.name} ${method} ${slug} ${row.id}: ${status}`)
      }
  expect(wrong).toEqual([])
})

describe('what is not there for anybody', () => {
  test.each(['/api/graphql', '/api/graphql-playground', '/api/graphql/', '/api/GraphQL'])(
    'GraphQL is off at %s',
    async (path) => {
      for (const persona of world.personas)
        for (const method of ['GET', 'POST']) {
          const query = { query: '{ Users { docs { email hash } } }' }
          const answer = await ask(persona, path, method, method === 'POST' ? query : undefined)
          expect([403, 404]).toContain(answer.status)
          expect(JSON.stringify(answer.body)).not.toContain('docs')
        }
    },
  )

  test.each(['payload-jobs', 'payload-locked-documents', 'payload-migrations', 'payload-kv'])(
    'what Payload keeps for itself is not for members: %s',
    async (slug) => {
      for (const name of ['visitor', 'member', 'vetted', 'guardian'])
        for (const path of ['', '/1', '/count'])
          expect([403, 404, 501]).toContain((await ask(each(name), `/api/${slug}${path}`)).status)
    },
  )

  test('nobody runs the jobs over the API', async () => {
    for (const persona of world.personas)
      for (const path of ['/api/payload-jobs/run', '/api/payload-jobs/handle-schedules'])
        expect([401, 403, 404]).toContain((await ask(persona, path)).status)
  })
})

test.each(['site-settings', 'navigation'])(
  '%s is read by all and saved by editors',
  async (slug) => {
    for (const persona of world.personas) {
      const isEditor = ['editor', 'administrator'].includes(persona.name)
      expect((await ask(persona, `/api/globals/${slug}`)).status).toBe(200)
      const versions = await ask(persona, `/api/globals/${slug}/versions`)
      expect(versions.status === 200, `${persona.name} versions`).toBe(isEditor)
      const saved = await ask(persona, `/api/globals/${slug}`, 'POST', { email: 'new@example.kz' })
      if (!isEditor) expect(saved.status, persona.name).toBe(403)
    }
  },
)

test('a leak that is planted is found: the telephone of people opened to everybody', async () => {
  const field = payload.collections.profiles.config.fields.find(
    (one) => 'name' in one && one.name === 'phone',
  ) as { access?: { read?: unknown } }
  const leaks = async () => {
    const { body } = await ask(each('visitor'), '/api/profiles?limit=0&depth=0')
    return world.markers
      .findIn(JSON.stringify(body))
      .filter(({ marker }) => !judge.mayReadMarker(each('visitor'), marker))
  }
  expect(await leaks()).toEqual([])
  const kept = field.access
  field.access = { ...kept, read: () => true }
  expect((await leaks()).map(({ marker }) => marker.field)).toContain('phone')
  field.access = kept
})
