import type { Payload } from 'payload'
import { openAnyStore } from './any-store.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

/** SQLite is written in bulk, any other database through Payload's adapter. */
export const openStore = (payload: Payload): Store =>
  payload.db.name === 'sqlite' ? openSqliteStore(payload) : openAnyStore(payload)
