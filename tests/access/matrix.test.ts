import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratch } from '../cms/scratch.ts'
import type { Persona } from './cast.ts'
import { getExpectation } from './expectations.ts'
import { findLeaves, isThere, listCollections, valueAt } from './fields.ts'
import { createJudge, type Judge } from './judge.ts'
import { allows } from './statement.ts'
import { buildWorld, type Row, type World } from './world.ts'

/*
 * Every cell: standing × collection × operation × own or other document, and every field × audience,
 * over the Local API with the access rules on. What is expected is said in expected/*.ts.
 */

let payload: Payload
let close: () => Promise<void>
let world: World
let judge: Judge
let dataDir: string

beforeAll(async () => {
  ;({ payload, close, dataDir } = await openScratch())
  payload.logger.level = 'silent'
  world = await buildWorld(payload, dataDir)
  judge = createJudge(world)
}, 120_000)
afterAll(() => close())

const slugs = async () => listCollections(payload).map(({ slug }) => slug as CollectionSlug)
const nameOf = ({ name }: Persona, row: Row, what: string) =>
  `${name} × ${row.collection} ${row.id} (${row.side}) × ${what}`

/** Collects what differs, so that one run names every wrong cell. */
async function compare(cells: AsyncIterable<[string, expected: boolean, found: boolean]>) {
  const wrong: string[] = []
  let count = 0
  for await (const [cell, expected, found] of cells) {
    count += 1
    if (expected !== found)
      wrong.push(`${cell}: ${found ? 'open' : 'closed'}, expected ${expected ? 'open' : 'closed'}`)
  }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(0)
  console.log(`${count.toLocaleString('en')} cells`)
}

const asking = (persona: Persona) => ({
  user: persona.user as never,
  overrideAccess: false as const,
  depth: 0,
  locale: 'all' as never,
})

const readAll = async (persona: Persona, collection: CollectionSlug) => {
  const found = await payload
    .find({ ...asking(persona), collection, limit: 0, pagination: false, overrideAccess: false })
    .catch(refusedAs({ docs: [] }))
  return new Map(
    found.docs.map((doc) => [Number(doc.id), doc as unknown as Record<string, unknown>]),
  )
}

const isRefusal = (error: unknown) => {
  const { status } = error as { status?: number }
  return status === 401 || status === 403 || status === 404
}
const refusedAs =
  <Value>(value: Value) =>
  (error: unknown): Value => {
    if (isRefusal(error)) return value
    throw error
  }

describe('reading', () => {
  test('documents', () =>
    compare(
      (async function* () {
        for (const persona of world.personas)
          for (const slug of await slugs()) {
            const found = await readAll(persona, slug)
            for (const row of world.rows.filter(({ collection }) => collection === slug))
              yield [
                nameOf(persona, row, 'read'),
                judge.may(persona, 'read', row),
                found.has(row.id),
              ]
          }
      })(),
    ))

  test('fields', () =>
    compare(
      (async function* () {
        for (const persona of world.personas)
          for (const config of listCollections(payload)) {
            const found = await readAll(persona, config.slug as CollectionSlug)
            const leaves = [...findLeaves(config.flattenedFields)].filter(
              ({ field, path }) => !('virtual' in field && field.virtual) && path !== 'id',
            )
            for (const row of world.rows.filter(({ collection }) => collection === config.slug)) {
              const doc = found.get(row.id)
              if (!doc) continue
              for (const { path } of leaves)
                if (isThere(valueAt(row.data, path)))
                  yield [
                    nameOf(persona, row, path),
                    judge.mayReadField(persona, row, path),
                    isThere(valueAt(doc, path)),
                  ]
            }
          }
      })(),
    ))
})

/** Tries it as this person in a transaction that is taken back; a refusal is no, anything else yes. */
async function isOpen(persona: Persona, work: (req: PayloadRequest) => Promise<unknown>) {
  const req = await createLocalReq({ user: persona.user as never, locale: 'all' }, payload)
  const transactionID = await payload.db.beginTransaction()
  req.transactionID = transactionID!
  try {
    await work(req)
    return true
  } catch (error) {
    return !isRefusal(error)
  } finally {
    await payload.db.rollbackTransaction(transactionID!).catch(() => undefined)
  }
}

/** The same document as somebody would send it, without what the server gives it. */
const toSent = ({ data }: Row) => {
  const { _status: _, ...sent } = data
  return JSON.parse(JSON.stringify({ ...sent, slug: undefined, filename: undefined })) as object
}

/** One document of each kind of standing in the world: the many people would only repeat each other. */
const writable = (slug: string) =>
  world.rows.filter(
    ({ collection, data }, at, all) =>
      collection === slug &&
      (slug !== 'media' ||
        at ===
          all.findIndex((other) => other.collection === slug && other.side === all[at]!.side)) &&
      (slug !== 'profiles' ||
        data.audience === 'members' ||
        data.audience === 'staff' ||
        data.sealed),
  )

describe('writing', () => {
  test.each(['update', 'delete'] as const)('%s', (operation) =>
    compare(
      (async function* () {
        for (const persona of world.personas)
          for (const slug of await slugs())
            for (const row of writable(slug)) {
              const found = await isOpen(persona, (req) =>
                operation === 'delete'
                  ? payload.delete({
                      collection: slug,
                      id: row.id,
                      depth: 0,
                      overrideAccess: false,
                      req,
                    })
                  : payload.update({
                      collection: slug,
                      id: row.id,
                      data: {},
                      depth: 0,
                      overrideAccess: false,
                      req,
                    }),
              )
              // what may not be read is not found either
              const expected = judge.may(persona, operation, row)
              yield [nameOf(persona, row, operation), expected, found]
            }
      })(),
    ),
  )

  test('create', () =>
    compare(
      (async function* () {
        for (const persona of world.personas)
          for (const slug of await slugs())
            for (const row of writable(slug)) {
              const found = await isOpen(persona, (req) =>
                payload.create({
                  collection: slug,
                  data: toSent(row) as never,
                  depth: 0,
                  overrideAccess: false,
                  req,
                }),
              )
              yield [nameOf(persona, row, 'create'), judge.may(persona, 'create', row), found]
            }
      })(),
    ))

  test('versions', () =>
    compare(
      (async function* () {
        for (const persona of world.personas)
          for (const config of listCollections(payload).filter(({ versions }) => versions)) {
            const slug = config.slug as CollectionSlug
            const { docs } = await payload
              .findVersions({
                ...asking(persona),
                collection: slug,
                limit: 0,
                pagination: false,
                overrideAccess: false,
              })
              .catch(refusedAs({ docs: [] as never[] }))
            const found = new Set(docs.map((doc) => Number((doc as { parent: unknown }).parent)))
            for (const row of world.rows.filter(({ collection }) => collection === slug))
              yield [
                nameOf(persona, row, 'versions'),
                judge.may(persona, 'versions', row),
                found.has(row.id),
              ]
          }
      })(),
    ))

  test('entering the CMS', () =>
    compare(
      (async function* () {
        for (const persona of world.personas) {
          const req = await createLocalReq({ user: persona.user as never }, payload)
          const [own] = world.rows.filter(({ collection }) => collection === 'users')
          yield [
            `${persona.name} × admin`,
            allows(world, getExpectation('users').admin!, persona, own!),
            Boolean(
              persona.user &&
              (await payload.collections.users.config.access.admin!({ req } as never)),
            ),
          ]
        }
      })(),
    ))
})
