import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { CollectionAfterDeleteHook } from 'payload'
import { getEnvironment } from '../../environment.ts'

/** Where the bytes of applications lie: outside everything that is served by itself. */
export function findFileOf(id: number | string): string {
  const folder = path.join(getEnvironment().DATA_DIR, 'applications')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return path.join(folder, String(id).replace(/\W/g, ''))
}

/** The bytes go with the row. */
export const dropFile: CollectionAfterDeleteHook = ({ id }) => {
  rmSync(findFileOf(id), { force: true })
}
