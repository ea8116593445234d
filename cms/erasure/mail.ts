import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { unseal } from '../sealed.ts'
import { writeLetter, toLocale, type LetterName, type Values } from '../mail/letters.ts'
import { sealedFor } from '../mail/queue.ts'
import type { Letter } from '../payload-types.ts'

/** The text of a letter as its reader sees it: headers and parts, whatever way they were packed. */
export function readLetter(raw: string): string {
  const words = raw.replace(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_, way: string, text: string) =>
    way.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('utf8')
      : unquote(text.replaceAll('_', ' ')),
  )
  const packed = [
    ...raw.matchAll(
      /(?:^|\n)((?:[A-Za-z0-9+/]{20,}={0,2}\r?\n?)+(?:[A-Za-z0-9+/]{1,19}={0,2}(?=\s|$))?)/g,
    ),
  ].map(([, block]) => Buffer.from(block!, 'base64').toString('utf8'))
  return [raw, words, unquote(raw), ...packed].join('\n')
}

const unquote = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString('utf8')

const toWanted = (marks: readonly string[]) => {
  const wanted = marks.filter((mark) => mark.length > 3).map((mark) => mark.toLowerCase())
  return (text: string) => wanted.some((mark) => text.toLowerCase().includes(mark))
}

/** Takes letters to the person or that speak of them out of the outbox; returns how many. */
export async function dropWaiting(req: PayloadRequest, marks: readonly string[]): Promise<number> {
  const { db } = req.payload
  const isWanted = toWanted(marks)
  const { docs } = await db.find<Letter>({
    collection: 'letters',
    where: { nextTryAt: { exists: true } },
    limit: 0,
    pagination: false,
    req,
  })
  const found = docs.filter(({ to, name, locale, content }) => {
    const values = content && unseal<Values>(sealedFor, content)
    const text = values ? writeLetter(name as LetterName, toLocale(locale), values).text : ''
    return isWanted(`${to}\n${text}`)
  })
  for (const { id } of found)
    await db.deleteOne({ collection: 'letters', where: { id: { equals: id } }, req })
  return found.length
}

/** Takes letters that speak of the person out of the folder where they wait; returns how many. */
export async function dropLetters(dataDir: string, marks: readonly string[]): Promise<number> {
  const folder = path.join(dataDir, 'mail')
  const isWanted = toWanted(marks)
  if (!existsSync(folder)) return 0
  let dropped = 0
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    if (!isWanted(readLetter(await readFile(file, 'latin1')))) continue
    await rm(file, { force: true })
    dropped += 1
  }
  return dropped
}
