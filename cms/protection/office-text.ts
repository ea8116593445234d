import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'

/** Where the words of a text or a table stand in the archive that it is. */
const parts = /^(word|xl|ppt)\/.+\.xml$/
/** Tags between which words do not go on. */
const breaks = /<\/(w:p|w:tc|a:p|si|c|v|row)>|<w:(tab|br)\/>/g

/** What a part unpacks to, `most` bytes of it; of a damaged one what comes before the damage. */
async function readPart(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let left = most
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      pieces.push((piece as Buffer).subarray(0, left))
      left -= pieces.at(-1)!.length
      if (left <= 0) break
    }
  } catch {
    // what could be read is looked at
  }
  return Buffer.concat(pieces)
}

/** The text of a DOCX, XLSX or PPTX file, `most` bytes of it: a small file may unpack to gigabytes. */
export async function readOfficeText(bytes: Buffer, most: number): Promise<string> {
  const texts: string[] = []
  let left = most
  try {
    const zip = await fromBufferPromise(bytes)
    for await (const entry of zip.eachEntry()) {
      if (left <= 0) break
      if (!parts.test(entry.fileName)) continue
      const xml = await readPart(zip, entry, left)
      left -= xml.length
      texts.push(
        xml
          .toString('utf8')
          .replace(breaks, ' ')
          .replace(/<[^<>]{0,2000}>/g, ''),
      )
    }
  } catch {
    // an archive that is none, or breaks off, has no more words than were read
  }
  return texts.join('\n')
}
