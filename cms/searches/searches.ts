import { listOwn } from './list-own.ts'
import { open, remove, rename } from './open.ts'
import { save } from './save.ts'

/** Every verb of saved searches. */
export const searchVerbs = { save, listOwn, open, rename, remove } as const
