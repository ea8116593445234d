import { setTimeout as wait } from 'node:timers/promises'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChangesAfter, follow } from '../../cms/changes/follow.ts'
import { record, type Change } from '../../cms/changes/record.ts'
import { openScratch } from './scratch.ts'
import { onMongo } from './which-database.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
beforeAll(async () => (scratch = await openScratch()))
afterAll(() => scratch.close())

/** A reader of the log that keeps what it is handed. */
function read() {
  const seen: Change[] = []
  const reader = follow(
    scratch.payload,
    () => seen.at(-1)?.seq ?? 0,
    async (changes) => void seen.push(...changes),
  )
  return { seen, stop: reader.stop }
}

async function until(holds: () => boolean) {
  for (let tries = 0; !holds() && tries < 400; tries += 1) await wait(25)
}

/** A save under way: its row is in the log, its transaction is open. */
async function begin(document: string) {
  const { db } = scratch.payload
  const transactionID = (await db.beginTransaction())!
  const req = await createLocalReq({}, scratch.payload)
  req.transactionID = transactionID
  await record(req, { subject: 'trial', document, operation: 'save' })
  return {
    commit: () => db.commitTransaction(transactionID),
    back: () => db.rollbackTransaction(transactionID),
  }
}

test('of many writers at once no change is missed, and numbers have no gap', async () => {
  const readers = [read(), read()]
  const names = Array.from({ length: 120 }, (_, at) => `at once ${at}`)
  const writers = Array.from({ length: 8 }, (_, writer) =>
    names.filter((_, at) => at % 8 === writer),
  )
  await Promise.all(
    writers.map(async (mine) => {
      for (const [at, name] of mine.entries()) {
        const save = await begin(name)
        if (at % 5 === 4) {
          await save.back()
          await (await begin(name)).commit()
        } else await save.commit()
      }
    }),
  )
  for (const { seen, stop } of readers) {
    await until(() => seen.length >= names.length)
    await stop()
    expect(seen.map(({ document }) => document).sort()).toEqual([...names].sort())
    expect(seen.map(({ seq }) => seq)).toEqual(names.map((_, at) => at + 1))
  }
})

test('a change that is committed late is not missed', async (ctx) => {
  if (!onMongo)
    ctx.skip('SQLite has one writer: the second save waits until the first is committed')
  const { seen, stop } = read()
  await until(() => seen.length > 0)
  const before = seen.length
  const late = await begin('late')
  const early = await begin('early')
  await early.commit()
  await until(() => seen.length > before)
  expect(seen.at(-1)!.document).toBe('early')
  await late.commit()
  await until(() => seen.length > before + 1)
  await stop()
  expect(seen.slice(before).map(({ document }) => document)).toEqual(['early', 'late'])
})

test('what was taken back is in no log', async () => {
  const [last] = (await findChangesAfter(scratch.payload, 0)).slice(-1)
  await (await begin('taken back')).back()
  expect(await findChangesAfter(scratch.payload, last!.seq)).toEqual([])
})
