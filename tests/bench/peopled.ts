import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { RunningServer } from '../whole/server.ts'
import { findMemory } from './memory.ts'
import { lastName, writePeople } from './people-file.ts'
import type { Worlds } from './worlds.ts'

export type Imported = {
  server: RunningServer
  importSeconds: number
  /** From the start of the command until the index has everyone. */
  searchableSeconds: number
  importerPeak: number | undefined
  serverBefore: number | undefined
  serverAfter: number | undefined
  serverPeak: number | undefined
}

const inside = new WeakMap<Worlds, Map<number, Promise<Imported>>>()

/** A server with the demo and so many imported people, imported once a run by the command. */
export function getPeopled(worlds: Worlds, size: number): Promise<Imported> {
  const known = inside.get(worlds) ?? new Map<number, Promise<Imported>>()
  inside.set(worlds, known)
  const imported = known.get(size) ?? importPeople(worlds, size)
  known.set(size, imported)
  return imported
}

async function importPeople(worlds: Worlds, size: number): Promise<Imported> {
  const file = path.join(worlds.root, `people-${size}.csv`)
  await writePeople(file, size)
  const server = await worlds.startDemo()
  const pid = server.child.pid!
  const serverBefore = findMemory(pid)?.now
  const began = performance.now()
  const importerPeak = await runImport(file, server.dataDir)
  const importSeconds = (performance.now() - began) / 1000
  while (!(await isSearchable(server.url))) await wait(50)
  const searchableSeconds = (performance.now() - began) / 1000
  const after = findMemory(pid)
  return {
    server,
    importSeconds,
    searchableSeconds,
    importerPeak,
    serverBefore,
    serverAfter: after?.now,
    serverPeak: after?.peak,
  }
}

/** Imports by the command, as people do, while the server runs; gives its greatest memory in MB. */
async function runImport(file: string, dataDir: string): Promise<number | undefined> {
  const child = spawn(process.execPath, ['cms/import/main.ts', 'profiles', file], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let peak: number | undefined
  child.stdout.on('data', (chunk: Buffer) => (output += chunk))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk))
  const look = setInterval(() => (peak = findMemory(child.pid!)?.peak ?? peak), 100)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(look)
  if (code !== 0) throw new Error(`The import ended with ${code}:\n${output}`)
  return peak
}

async function isSearchable(url: string): Promise<boolean> {
  const ready = await fetch(`${url}/readyz`)
  const { search } = (await ready.json()) as { search?: { behind: number } }
  if (search?.behind !== 0) return false
  const found = await fetch(`${url}/api/search?kind=profiles&q=${encodeURIComponent(lastName)}`)
  return ((await found.json()) as { total: number }).total > 0
}
