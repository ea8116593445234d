import type { Payload } from 'payload'
import { EmbeddedEngine } from '../../../search/embedded/engine.ts'
import { findChangesAfter, getLastSeq } from '../../../cms/changes/follow.ts'
import { keepEngine } from '../../../cms/found/engine-of.ts'
import { createFoundReader } from '../../../cms/found/read.ts'
import { findNewMatches } from '../../../cms/searches/find-new.ts'
import { note } from '../../../cms/searches/follow.ts'

/** An index of what is in the database, and the reader of the log driven by hand. */
export function searchesOf(payload: Payload) {
  let cursor = 0
  return {
    async index() {
      const engine = new EmbeddedEngine([], 0)
      const reader = await createFoundReader(payload)
      cursor = await getLastSeq(payload)
      await engine.rebuild(reader.readAll(), cursor)
      keepEngine(payload, engine)
    },
    /** What the server does as soon as something has been saved. */
    async look() {
      const last = (await findChangesAfter(payload, cursor)).at(-1)?.seq ?? cursor
      for (const matches of await findNewMatches(payload, cursor)) await note(payload, matches)
      cursor = last
    },
  }
}
