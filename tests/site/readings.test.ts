import type { Payload } from 'payload'
import { expect, test } from 'vitest'
import { createDoor } from '../../site/data/door.ts'
import { createReadings } from '../../site/data/readings.ts'

const region = { id: 4, splitFrom: { id: 5 } }
const steady = { limit: 0, steady: true } as const

/** Payload with one region, which counts how often it was asked. */
function count() {
  const asked: string[] = []
  const payload = {
    find: async ({ collection }: { collection: string }) => {
      asked.push(collection)
      return { docs: [structuredClone(region)], totalDocs: 1, totalPages: 1 }
    },
    findGlobal: async ({ slug }: { slug: string }) => (asked.push(slug), { header: [] }),
  }
  return { asked, payload: payload as unknown as Payload }
}

test('what is steady is read once for all visitors, and tags every page that shows it', async () => {
  const { asked, payload } = count()
  const readings = createReadings()
  for (let page = 0; page < 2; page += 1) {
    const door = createDoor(payload, { user: null, readings })
    await door.find('regions', steady)
    await door.getNavigation()
    expect(door.tags().sort()).toEqual(['navigation', 'regions', 'regions:5'])
  }
  expect(asked).toEqual(['regions', 'navigation'])
})

test.each([
  { dropped: 'regions', asked: 2 },
  { dropped: 'regions:5', asked: 2 },
  { dropped: '*', asked: 2 },
  { dropped: 'news', asked: 1 },
])('after a drop of $dropped it has been read $asked times', async ({ dropped, asked: times }) => {
  const { asked, payload } = count()
  const readings = createReadings()
  await createDoor(payload, { user: null, readings }).find('regions', steady)
  readings.drop(new Set([dropped]))
  await createDoor(payload, { user: null, readings }).find('regions', steady)
  expect(asked).toHaveLength(times)
})

test('a reading under way at a drop is not kept, nor is one that failed', async () => {
  const readings = createReadings()
  let answer!: (tags: string[]) => void
  const slow = readings.read('slow', async () => ({
    tags: await new Promise<string[]>((resolve) => (answer = resolve)),
  }))
  readings.drop(new Set(['news']))
  answer(['regions'])
  await slow
  let again = 0
  await readings.read('slow', async () => ((again += 1), { tags: [] }))
  expect(again).toBe(1)
  await expect(readings.read('bad', () => Promise.reject(new Error('away')))).rejects.toThrow()
  expect(await readings.read('bad', async () => ({ tags: [] }))).toEqual({ tags: [] })
})

test('an editor reads for themselves, and nobody changes what others read', async () => {
  const { asked, payload } = count()
  const readings = createReadings()
  const { docs } = await createDoor(payload, { user: null, readings }).find('regions', steady)
  expect(() => docs.push(docs[0]!)).toThrow(TypeError)
  await createDoor(payload, { user: { id: 3 } as never, readings }).find('regions', steady)
  expect(asked).toHaveLength(2)
})
