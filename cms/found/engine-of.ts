import type { Payload } from 'payload'
import type { SearchEngine } from '../../search/engine.ts'

const engines = new WeakMap<Payload, SearchEngine>()

/** Lets the verbs on this database ask its index. */
export const keepEngine = (payload: Payload, engine: SearchEngine) => engines.set(payload, engine)

/** The index of what is in this database; none in programs that opened the database alone. */
export const findEngine = (payload: Payload): SearchEngine | undefined => engines.get(payload)
