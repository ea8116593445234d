import { afterAll, beforeAll, expect, test } from 'vitest'
import { beat } from '../../cms/availability.ts'
import { openScratch } from './scratch.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
beforeAll(async () => {
  scratch = await openScratch()
})
afterAll(() => scratch.close())

test('an absence of a minute or more is written down, a shorter one is not', async () => {
  const { payload, dataDir } = scratch
  const began = Date.parse('2026-11-30T12:00:00Z')
  expect(await beat(payload, dataDir, began)).toBe(0)
  await beat(payload, dataDir, began + 59_000)
  await beat(payload, dataDir, began + 59_000 + 600_000)
  const { docs } = await payload.find({ collection: 'outages', overrideAccess: true })
  expect(docs).toMatchObject([
    { from: '2026-11-30T12:00:59.000Z', until: '2026-11-30T12:10:59.000Z' },
  ])
})
