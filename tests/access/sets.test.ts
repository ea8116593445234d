import {
  createLocalReq,
  type CollectionSlug,
  type FlattenedField,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratch } from '../cms/scratch.ts'
import type { Persona } from './cast.ts'
import { listCollections } from './fields.ts'
import { createJudge, type Judge } from './judge.ts'
import { toOtherValue } from './valid.ts'
import { buildWorld, type Row, type World } from './world.ts'

/*
 * Mass assignment: everybody sends every field of every document they may save, one by one. A field
 * that is not theirs to set keeps what it had; one that is takes the new value, so that the closed
 * ones are known to be closed by the rule and not by chance.
 */

let payload: Payload
let close: () => Promise<void>
let world: World
let judge: Judge

beforeAll(async () => {
  let dataDir: string
  ;({ payload, close, dataDir } = await openScratch())
  payload.logger.level = 'silent'
  world = await buildWorld(payload, dataDir)
  judge = createJudge(world)
}, 120_000)
afterAll(() => close())

type Sent = { field: FlattenedField; value: unknown }

/** Why the last save was refused. */
let refusal = ''

const columnsOf = async (req: PayloadRequest, row: Row) =>
  (await payload.db.findOne({
    collection: row.collection as CollectionSlug,
    where: { id: { equals: row.id } },
    locale: 'all',
    req,
  })) as unknown as Record<string, unknown>

/** Which of the fields take what is sent; taken back again. Nothing where the save is refused. */
async function send(persona: Persona, row: Row, sent: Sent[]): Promise<string[] | undefined> {
  const collection = row.collection as CollectionSlug
  const req = await createLocalReq({ user: persona.user as never, locale: 'kk' }, payload)
  const transactionID = await payload.db.beginTransaction()
  req.transactionID = transactionID!
  try {
    const before = await columnsOf(req, row)
    const data = Object.fromEntries(sent.map(({ field, value }) => [field.name, value]))
    await payload.update({ collection, id: row.id, data, depth: 0, overrideAccess: false, req })
    const after = await columnsOf(req, row)
    const text = (value: unknown) => JSON.stringify(value) ?? ''
    const inKazakh = (row: Record<string, unknown>, { name, ...field }: FlattenedField) =>
      'localized' in field && field.localized ? (row[name] as { kk?: unknown })?.kk : row[name]
    return sent
      .filter(({ field, value }) => {
        const now = text(inKazakh(after, field))
        return now !== text(inKazakh(before, field)) && now === text(value)
      })
      .map(({ field }) => field.name)
  } catch (error) {
    refusal = String(error)
    return undefined
  } finally {
    await payload.db.rollbackTransaction(transactionID!).catch(() => undefined)
  }
}

const other = (row: Row) => (collection: string, stored: unknown) =>
  world.rows.find(
    (each) => each.collection === collection && each.side === row.side && each.id !== stored,
  )?.id

const toSent = (row: Row, fields: FlattenedField[]): Sent[] =>
  fields
    .filter(
      (field) =>
        !/^(id|createdAt|updatedAt|_status)$/.test(field.name) &&
        !('virtual' in field && field.virtual),
    )
    .map((field) => ({ field, value: toOtherValue(field, row.data[field.name], other(row)) }))
    .filter(({ value }) => value !== undefined)

/** What a partner changes of a published call waits as a draft, which these columns do not show. */
const isLocked = ({ name }: Persona, { collection, data }: Row) =>
  name === 'partner' &&
  collection === 'calls' &&
  Object.values(data._status as object).includes('published')

/** A field that they may set, sent with the others: that it is taken shows that the save was not refused. */
const controls = /^(title|name|givenName|guardianName|competition|credit|summary|state|locale)$/

test('a field that is not theirs to set keeps what it had', async () => {
  const wrong: string[] = []
  const uncontrolled: string[] = []
  let closedFields = 0
  for (const persona of world.personas)
    for (const { slug, flattenedFields } of listCollections(payload)) {
      const row = world.rows.find(
        (each) =>
          each.collection === slug &&
          judge.may(persona, 'update', each) &&
          !isLocked(persona, each),
      )
      if (!row) continue
      const sent = toSent(row, flattenedFields)
      const isOpen = ({ field }: Sent) => judge.maySetField(persona, row, field.name)
      const closed = sent.filter((each) => !isOpen(each))
      const control = sent
        .filter((each) => isOpen(each) && controls.test(each.field.name))
        .slice(0, 1)
      if (closed.length === 0) continue
      closedFields += closed.length
      const together = await send(persona, row, [...control, ...closed])
      const taken =
        together ?? (await Promise.all([send(persona, row, control)])).flatMap((each) => each ?? [])
      const alone: string[] = []
      if (!together)
        for (const each of closed)
          alone.push(...((await send(persona, row, [...control, each])) ?? []))
      const names = new Set([...taken, ...alone])
      if (control[0] && !names.has(control[0].field.name))
        uncontrolled.push(`${persona.name} × ${slug}: ${refusal}`)
      for (const { field } of closed)
        if (names.has(field.name)) wrong.push(`${persona.name} sets ${slug}.${field.name}`)
    }
  console.log(`${closedFields} closed fields sent`)
  expect(wrong).toEqual([])
  expect(uncontrolled).toEqual([])
  expect(closedFields).toBeGreaterThan(100)
})
