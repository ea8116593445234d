import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const needed = 64 * 1024 * 1024

/** Makes the data folder and tries it: a folder that cannot be written, or a full disk, is said at the start and not at the first save. */
export function prepareDataDir(folder: string): { ok: true } | { ok: false; problem: string } {
  // what is written here is about children: for the account of the server only
  process.umask(0o077)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const probe = path.join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, Buffer.alloc(4096))
    rmSync(probe)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC')
      return {
        ok: false,
        problem: `The disk that holds ${folder} is full. Free some room, or choose another folder: DATA_DIR=/path npm start`,
      }
    return {
      ok: false,
      problem: `The data folder ${folder} cannot be written (${code}). Give this account the right to write there, or choose another: DATA_DIR=/path npm start`,
    }
  }
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < needed)
    return {
      ok: false,
      problem: `The disk that holds ${folder} has less than 64 MB free. Free some room, or choose another folder: DATA_DIR=/path npm start`,
    }
  return { ok: true }
}
