import { inflateRawSync } from 'node:zlib'

/** Where the words of a text or a table stand in the archive that it is. */
const parts = /^(word|xl|ppt)\/.+\.xml$/
/** Tags between which words do not go on. */
const breaks = /<\/(w:p|w:tc|a:p|si|c|v|row)>|<w:(tab|br)\/>/g

type Entry = { name: string; method: number; packed: number; at: number }

/** The directory at the end of a ZIP archive; nothing where it is none. */
function* listEntries(bytes: Buffer): Generator<Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 20 > bytes.length) return
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return
    const length = bytes.readUInt16LE(at + 28)
    yield {
      name: bytes.toString('utf8', at + 46, at + 46 + length),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    }
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

/** The text of a DOCX, XLSX or PPTX file, `most` bytes of it: a small file may unpack to gigabytes. */
export function readOfficeText(bytes: Buffer, most: number): string {
  const texts: string[] = []
  let left = most
  for (const { name, method, packed, at } of listEntries(bytes)) {
    if (left <= 0) break
    if (!parts.test(name) || at + 30 > bytes.length) continue
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const raw = bytes.subarray(from, from + packed)
    try {
      const xml = method === 8 ? inflateRawSync(raw, { maxOutputLength: left }) : raw
      left -= xml.length
      texts.push(
        xml
          .toString('utf8')
          .replace(breaks, ' ')
          .replace(/<[^<>]{0,2000}>/g, ''),
      )
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') left = 0
    }
  }
  return texts.join('\n')
}
