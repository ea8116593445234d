import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

/** The text of a letter as its reader sees it: headers and parts, whatever way they were packed. */
export function readLetter(raw: string): string {
  const words = raw.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_, way: string, text: string) =>
    way.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('utf8')
      : unquote(text.replaceAll('_', ' ')),
  )
  const packed = [...raw.matchAll(/(?:^|\n)((?:[A-Za-z0-9+/]{20,}={0,2}\r?\n?)+)/g)].map(
    ([, block]) => Buffer.from(block!, 'base64').toString('utf8'),
  )
  return [raw, words, unquote(raw), ...packed].join('\n')
}

const unquote = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8')

/** Takes letters that speak of the person out of the folder where they wait; returns how many. */
export async function dropLetters(dataDir: string, marks: readonly string[]): Promise<number> {
  const folder = path.join(dataDir, 'mail')
  const wanted = marks.filter((mark) => mark.length > 3).map((mark) => mark.toLowerCase())
  if (!existsSync(folder) || wanted.length === 0) return 0
  let dropped = 0
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    const text = readLetter(await readFile(file, 'latin1')).toLowerCase()
    if (!wanted.some((mark) => text.includes(mark))) continue
    await rm(file, { force: true })
    dropped += 1
  }
  return dropped
}
