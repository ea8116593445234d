import { readFileSync } from 'node:fs'

/** MB of memory a process holds now and has held at most; nothing where the system does not tell. */
export function findMemory(pid: number): { now: number; peak: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const read = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1])
    return { now: read('VmRSS') / 1024, peak: read('VmHWM') / 1024 }
  } catch {
    return undefined
  }
}
