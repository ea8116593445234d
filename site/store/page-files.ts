import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { encodings, type Encoding, type PageRecord, type StoredPage } from './stored-page.ts'

const suffix: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '.body' }

/** Pages as files: three bodies and one record each, the record written last and removed first. */
export function openPageFiles(root: string, build: string) {
  const folder = path.join(root, build)
  if (existsSync(root)) {
    for (const other of readdirSync(root)) {
      if (other !== build) rmSync(path.join(root, other), { recursive: true, force: true })
    }
  }
  mkdirSync(folder, { recursive: true })

  const nameOf = (page: string) =>
    path.join(folder, createHash('sha256').update(page).digest('hex').slice(0, 32))
  const cursorFile = path.join(folder, 'cursor')

  async function write(file: string, content: Buffer | string) {
    const beside = `${file}.${process.pid}.tmp`
    await writeFile(beside, content)
    await rename(beside, file)
  }

  return {
    readRecords(): PageRecord[] {
      return readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .flatMap((file) => {
          try {
            return [JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as PageRecord]
          } catch {
            return []
          }
        })
    },
    async readBodies(page: string): Promise<StoredPage['bodies']> {
      const bodies = await Promise.all(
        encodings.map((encoding) => readFile(nameOf(page) + suffix[encoding])),
      )
      return Object.fromEntries(
        encodings.map((encoding, at) => [encoding, bodies[at]!]),
      ) as StoredPage['bodies']
    },
    async save({ record, bodies }: StoredPage) {
      const name = nameOf(record.path)
      await Promise.all(
        encodings.map((encoding) => write(name + suffix[encoding], bodies[encoding])),
      )
      await write(`${name}.json`, JSON.stringify(record))
    },
    async remove(page: string) {
      const name = nameOf(page)
      await rm(`${name}.json`, { force: true })
      await Promise.all(encodings.map((encoding) => rm(name + suffix[encoding], { force: true })))
    },
    readCursor(): number {
      return existsSync(cursorFile) ? Number(readFileSync(cursorFile, 'utf8')) || 0 : 0
    },
    saveCursor: (cursor: number) => write(cursorFile, String(cursor)),
  }
}
