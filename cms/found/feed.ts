import type { Payload, Where } from 'payload'
import type { SearchEngine } from '../../search/engine.ts'
import { follow, getLastSeq } from '../changes/follow.ts'
import type { Change } from '../changes/record.ts'
import { createFoundReader, toSearchId } from './read.ts'
import { isSubject } from './subjects.ts'

/** A change of this subject asks whoever serves to build the index anew. */
export const reindexSubject = 'search-index'

type Options = {
  onProgress?: (done: number) => void
  /** Hears of every batch the index has taken in. */
  onApplied?: (changes: Change[]) => Promise<void>
  saveAfter?: number
}

/** What the clock alone changes: a call opens and closes, an event passes. */
const timedBy = { calls: ['opensAt', 'closesAt'], events: ['endsAt'] } as const
type Timed = keyof typeof timedBy
const timed = Object.keys(timedBy) as Timed[]

const batch = 500

/**
 * Keeps the index level with the change log: built anew where it has no cursor that the log knows,
 * else caught up from where it stopped.
 */
export async function feedSearch(
  payload: Payload,
  engine: SearchEngine,
  { onProgress, onApplied, saveAfter = 3000 }: Options = {},
) {
  const reader = await createFoundReader(payload)
  const rebuild = async () => {
    const cursor = await getLastSeq(payload)
    await engine.rebuild(reader.readAll(), cursor, onProgress, await reader.count())
    await engine.save()
  }
  const last = await getLastSeq(payload)
  if (engine.cursor() <= 0 || engine.cursor() > last) await rebuild()

  let saving: NodeJS.Timeout | undefined
  const saveLater = () => {
    saving ??= setTimeout(() => {
      saving = undefined
      engine
        .save()
        .catch((error: unknown) =>
          payload.logger.error({ err: error, msg: 'The search snapshot could not be written' }),
        )
    }, saveAfter).unref()
  }

  async function deal(changes: Change[]) {
    if (changes.some(({ subject }) => subject === reindexSubject)) return rebuild()
    if (changes.some(({ subject }) => subject === 'regions')) await reader.refreshRegions()
    const touched = Map.groupBy(changes, (change) => change.subject)
    const upserts = []
    const deletes: string[] = []
    for (const [collection, rows] of touched) {
      if (!isSubject(collection)) continue
      const ids = [...new Set(rows.map(({ document }) => document))]
      const documents = await reader.read(collection, ids)
      const shown = new Set(documents.map(({ id }) => id))
      upserts.push(...documents)
      deletes.push(...ids.map((id) => toSearchId(collection, id)).filter((id) => !shown.has(id)))
    }
    await engine.apply({ upserts, deletes, cursor: changes.at(-1)!.seq })
    await onApplied?.(changes)
    saveLater()
  }

  const followed = follow(payload, () => engine.cursor(), deal)

  /** Reads again the documents whose standing has changed by the clock since the last look. */
  let looked = 0
  async function lookAtClock() {
    const now = Date.now()
    for (const collection of timed)
      for await (const ids of findTurned(payload, collection, looked, now)) {
        const upserts = await reader.read(collection, ids)
        if (upserts.length) await engine.apply({ upserts, deletes: [], cursor: engine.cursor() })
      }
    looked = now
  }
  const report = (error: unknown) =>
    payload.logger.error({ err: error, msg: 'Search could not be set right by the clock' })
  await lookAtClock().catch(report)
  const clock = setInterval(() => void lookAtClock().catch(report), 1000)

  return {
    rebuild,
    /** How many changes the index has yet to hear of. */
    async behind() {
      return Math.max(0, (await getLastSeq(payload)) - engine.cursor())
    },
    regionName: reader.regionName,
    caughtUp: followed.caughtUp,
    async stop() {
      clearInterval(clock)
      clearTimeout(saving)
      await followed.stop()
      await engine.save()
    },
  }
}

/** What has opened, closed or ended between two moments (ms), in batches: the first look is at all there ever was. */
async function* findTurned(
  payload: Payload,
  collection: Timed,
  since: number,
  until: number,
): AsyncGenerator<(number | string)[]> {
  const [from, to] = [since, until].map((moment) => new Date(moment).toISOString())
  const turned: Where = {
    or: timedBy[collection].map((field) => ({
      and: [{ [field]: { greater_than: from } }, { [field]: { less_than_equal: to } }],
    })),
  }
  for (let after: number | string | undefined; ;) {
    const where = after === undefined ? turned : { and: [turned, { id: { greater_than: after } }] }
    const { docs } = await payload.db.find<{ id: number | string }>({
      collection,
      where,
      sort: 'id',
      limit: batch,
      pagination: false,
    })
    if (docs.length) yield docs.map(({ id }) => id)
    if (docs.length < batch) return
    after = docs.at(-1)!.id
  }
}
