import type { CollectionSlug, FlattenedField, Payload, Where } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratch } from '../cms/scratch.ts'
import type { Persona } from './cast.ts'
import { findLeaves, listCollections, valueAt } from './fields.ts'
import { createJudge, type Judge } from './judge.ts'
import { buildWorld, type Row, type World } from './world.ts'

/*
 * Questions by what holds no marker: that a field is filled in, that it is not something, the choices of
 * a list, a box, a relation. Whoever may read a document but not the field finds the document by none of
 * them, nor what leads to it.
 */

let payload: Payload
let close: () => Promise<void>
let world: World
let judge: Judge
beforeAll(async () => {
  const scratch = await openScratch()
  ;({ payload, close } = scratch)
  payload.logger.level = 'silent'
  world = await buildWorld(payload, scratch.dataDir)
  judge = createJudge(world)
}, 120_000)
afterAll(() => close())

function* conditionsOf(field: FlattenedField): Generator<Where[string]> {
  yield { exists: true }
  yield { exists: false }
  if (field.type === 'checkbox') {
    yield { equals: true }
    yield { not_equals: true }
  } else if (field.type === 'select') {
    const values = field.options.map((option) =>
      typeof option === 'string' ? option : option.value,
    )
    yield { equals: values[0] }
    yield { in: values }
  } else if (field.type === 'relationship' || field.type === 'upload') {
    yield { not_equals: 999_999 }
    yield { in: Array.from({ length: 80 }, (_, at) => at + 1) }
  } else if (field.type === 'date') {
    yield { greater_than: '1900-01-01T00:00:00.000Z' }
  } else if (field.type === 'number') {
    yield { greater_than_equal: -1 }
  } else {
    yield { not_equals: 'нешто' }
    yield { like: 'mk' }
  }
}

async function ask(persona: Persona, collection: string, where: Where): Promise<number[]> {
  const found = await payload
    .find({
      collection: collection as CollectionSlug,
      where,
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: persona.user as never,
    })
    // a question by what is closed throughout is refused
    .catch(() => ({ docs: [] as { id: number }[] }))
  return found.docs.map(({ id }) => Number(id))
}

const leavesOf = (collection: string) =>
  [...findLeaves(payload.collections[collection as CollectionSlug].config.flattenedFields)].filter(
    ({ field, path }) => path !== 'id' && !('virtual' in field && field.virtual),
  )

/** Relations to the collection, from documents of others. */
const leadingTo = (collection: string) =>
  listCollections(payload).flatMap(({ slug }) =>
    leavesOf(slug)
      .filter(
        ({ field }) =>
          (field.type === 'relationship' || field.type === 'upload') &&
          field.relationTo === collection,
      )
      .map(({ path }) => ({ slug: slug as string, path })),
  )

const rowsOf = (collection: string) => world.rows.filter((row) => row.collection === collection)
const isClosed = (persona: Persona, row: Row | undefined, path: string) =>
  row !== undefined && !judge.mayReadField(persona, row, path)

test('nothing is found by a field that is closed, whatever is asked of it', async () => {
  const wrong: string[] = []
  let count = 0
  for (const persona of world.personas)
    for (const { slug } of listCollections(payload)) {
      const readable = rowsOf(slug).filter((row) => judge.may(persona, 'read', row))
      for (const { path, field } of leavesOf(slug)) {
        if (!readable.some((row) => isClosed(persona, row, path))) continue
        for (const condition of conditionsOf(field)) {
          count += 1
          for (const id of await ask(persona, slug, { [path]: condition }))
            if (isClosed(persona, world.find(slug, id), path))
              wrong.push(`${persona.name}: ${slug} ${id} by ${path} ${JSON.stringify(condition)}`)
        }
      }
    }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(500)
  console.log(`${count.toLocaleString('en')} questions`)
})

test.each(['profiles', 'users', 'applications', 'guardianships'])(
  'nor what leads to a document of %s',
  async (collection) => {
    const wrong: string[] = []
    const personas = world.personas.filter(({ name }) =>
      ['vetted', 'coordinator', 'partner'].includes(name),
    )
    for (const persona of personas)
      for (const { slug, path: way } of leadingTo(collection)) {
        if (!rowsOf(slug).some((row) => judge.may(persona, 'read', row))) continue
        for (const { path, field } of leavesOf(collection)) {
          // by what is closed throughout Payload itself refuses questions
          if (!rowsOf(collection).some((row) => judge.mayReadField(persona, row, path))) continue
          const condition = conditionsOf(field).next().value as Where[string]
          for (const id of await ask(persona, slug, { [`${way}.${path}`]: condition })) {
            const row = world.find(slug, id)
            const led = [row && valueAt(row.data, way)]
              .flat()
              .map((each) => world.find(collection, each))
            if (led.length > 0 && led.every((each) => isClosed(persona, each, path)))
              wrong.push(`${persona.name}: ${slug} ${id} by ${way}.${path}`)
          }
        }
      }
    expect(wrong).toEqual([])
  },
)
