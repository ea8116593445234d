import { createReadStream } from 'node:fs'

type Encoding = 'utf-8' | 'utf-16le' | 'windows-1251'

/** UTF-8 where the whole file is UTF-8, else what Excel in Russian saves as CSV. */
async function findEncoding(file: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let start = true
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      if (start && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
      start = false
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1251'
    throw error
  }
}

/** The text of a file in pieces, without its byte order mark; `onBytes` hears how far it has come. */
export async function* readText(
  file: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(await findEncoding(file))
  for await (const chunk of createReadStream(file, {
    highWaterMark: 1 << 18,
  }) as AsyncIterable<Buffer>) {
    onBytes(chunk.length)
    yield decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}
