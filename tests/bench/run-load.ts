import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { LoadOptions, LoadResult } from './load.ts'

const run = promisify(execFile)
const file = path.join(import.meta.dirname, 'load.ts')

/** Loads an address from a second process for so many seconds. */
export async function runLoad(
  url: string,
  { connections = 16, seconds = 2, encoding = 'br' }: Partial<LoadOptions> = {},
): Promise<LoadResult> {
  const options: LoadOptions = { url, connections, seconds, encoding }
  const { stdout } = await run(process.execPath, [file, JSON.stringify(options)], {
    timeout: seconds * 1000 + 30_000,
  })
  return JSON.parse(stdout) as LoadResult
}
