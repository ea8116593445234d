import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findNginxVersion, startNginx, type File } from './nginx.ts'

/** Who else serves the same bytes, each with the address of every file. */
export type Contender = {
  name: string
  toUrl: (file: File) => string
  stop: () => Promise<void>
}

export async function startContenders(files: File[], folder: string): Promise<Contender[]> {
  const contenders = [await startBare(files, folder)]
  if (!findNginxVersion()) return contenders
  const { url, stop } = await startNginx(files)
  return [...contenders, { name: 'nginx', toUrl: ({ encoding }) => `${url}/${encoding}`, stop }]
}

async function startBare(files: File[], folder: string): Promise<Contender> {
  mkdirSync(folder, { recursive: true })
  const ports = new Map<File, number>()
  const children: ChildProcess[] = []
  for (const file of files) {
    const place = path.join(folder, file.encoding)
    writeFileSync(place, file.bytes)
    const child = fork(path.join(import.meta.dirname, 'bare.ts'), [place, file.encoding])
    children.push(child)
    ports.set(file, (await once(child, 'message'))[0] as number)
  }
  return {
    name: 'bare node:http',
    toUrl: (file) => `http://127.0.0.1:${ports.get(file)}/`,
    async stop() {
      for (const child of children) child.disconnect()
    },
  }
}
