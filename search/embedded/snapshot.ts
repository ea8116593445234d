import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { mapArrays } from './arrays.ts'
import type { Segment } from './segment.ts'

/** What must be the same for a snapshot to be used, and how far in the change log it is. */
export type Stamp = { fingerprint: string; cursor: number }

const magic = 'EUSEARCH'
/** It lists the facet values; far more than there will be. */
const longestHeader = 64 * 2 ** 20
/** Bytes; the system reads no more than 2 GB in one go. */
const mostAtOnce = 2 ** 26
const arrays = { Uint8Array, Uint16Array, Uint32Array, Float64Array }
type ArrayName = keyof typeof arrays
type Section = { type: ArrayName; at: number; length: number }
type Header = { stamp: Stamp; segment: unknown; crc: number; bytes: number }

/**
 * Writes a segment as one file: eight letters, the length of a JSON header, the header, then the
 * arrays as they are in memory. Beside the old file and then in its place, so a crash leaves one
 * whole.
 */
export async function writeSnapshot(file: string, segment: Segment, stamp: Stamp): Promise<void> {
  const parts: Uint8Array[] = []
  let bytes = 0
  let crc = 0
  const described = mapArrays(segment, (array) => {
    const part = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    const padding = new Uint8Array((8 - (part.length % 8)) % 8)
    const section: Section = {
      type: array.constructor.name as ArrayName,
      at: bytes,
      length: array.length,
    }
    for (const each of [part, padding]) {
      parts.push(each)
      crc = crc32(each, crc)
      bytes += each.length
    }
    return { section }
  })
  const header: Header = { stamp, segment: described, crc, bytes }
  const json = Buffer.from(JSON.stringify(header))
  const head = Buffer.alloc(16 + Math.ceil(json.length / 8) * 8, ' ')
  head.write(magic)
  head.writeUInt32LE(head.length - 16, 8)
  head.writeUInt32LE(crc32(json), 12)
  json.copy(head, 16)

  const beside = `${file}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const handle = await open(beside, 'w')
    try {
      for (const part of [head, ...parts]) {
        for (let at = 0; at < part.length;) {
          at += (await handle.write(part, at, part.length - at)).bytesWritten
        }
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(dirname(file))
}

export type Read =
  | { ok: true; segment: Segment; stamp: Stamp }
  | { ok: false; reason: 'absent' | 'corrupt' | 'outdated' }

/**
 * Reads a snapshot into memory that threads can share; everything in it is checked before any of it
 * is used.
 */
export async function readSnapshot(file: string, fingerprint: string): Promise<Read> {
  const content = await readShared(file)
  if (!content) return { ok: false, reason: 'absent' }
  const header = parseHeader(content)
  if (!header) return { ok: false, reason: 'corrupt' }
  if (header.stamp.fingerprint !== fingerprint) return { ok: false, reason: 'outdated' }
  const body = content.subarray(16 + content.readUInt32LE(8))
  if (body.length !== header.bytes || crc32(body) !== header.crc) {
    return { ok: false, reason: 'corrupt' }
  }
  const segment = revive(header.segment, ({ type, at, length }) => {
    return new arrays[type](body.buffer as ArrayBuffer, body.byteOffset + at, length)
  })
  return { ok: true, segment: segment as Segment, stamp: header.stamp }
}

async function readShared(file: string): Promise<Buffer | undefined> {
  let handle: FileHandle
  try {
    handle = await open(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const { size } = await handle.stat()
    const content = Buffer.from(new SharedArrayBuffer(size))
    let end = 0
    while (end < size) {
      const { bytesRead } = await handle.read(content, end, Math.min(size - end, mostAtOnce), end)
      if (bytesRead === 0) break
      end += bytesRead
    }
    return content.subarray(0, end)
  } finally {
    await handle.close()
  }
}

/** How many documents the file says it holds, read without the rest of it; 0 when it cannot tell. */
export async function findSnapshotSize(file: string): Promise<number> {
  const handle = await open(file, 'r').catch(() => undefined)
  if (!handle) return 0
  try {
    const start = Buffer.alloc(16)
    await handle.read(start, 0, 16, 0)
    const head = Buffer.alloc(16 + Math.min(start.readUInt32LE(8), longestHeader))
    await handle.read(head, 0, head.length, 0)
    const segment = parseHeader(head)?.segment as Pick<Segment, 'size'> | undefined
    return segment?.size ?? 0
  } finally {
    await handle.close()
  }
}

function parseHeader(content: Buffer): Header | undefined {
  if (content.length < 16 || content.toString('latin1', 0, 8) !== magic) return undefined
  const length = content.readUInt32LE(8)
  if (content.length < 16 + length) return undefined
  // The JSON is padded with blanks to a multiple of eight, which are not part of its checksum.
  const text = content.toString('utf8', 16, 16 + length).trimEnd()
  if (crc32(Buffer.from(text)) !== content.readUInt32LE(12)) return undefined
  return JSON.parse(text) as Header
}

/** The other way round: `{ section }` is where an array is written. */
function revive(value: unknown, read: (section: Section) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => revive(each, read))
  if (typeof value !== 'object' || value === null) return value
  if ('section' in value) return read(value.section as Section)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, revive(each, read)]))
}

/** Makes the rename itself last; not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes((error as { code?: string }).code ?? ''))
      throw error
  }
}
