import { setTimeout as wait } from 'node:timers/promises'

const longest = 10_000
const isBusy = (error: unknown) =>
  /SQLITE_BUSY/.test(String((error as { code?: unknown })?.code ?? error))

/**
 * Tries again while another process holds the database. SQLite's own waiting would stop this whole
 * process, stored pages included; this waits between the tries.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const began = Date.now()
  for (let pause = 5; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || Date.now() - began > longest) throw error
      await wait(pause)
    }
  }
}
