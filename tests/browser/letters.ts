import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readLetter } from '../../cms/erasure/mail.ts'

/** The letter that a folder of a server holds and that speaks of all this, once it has been sent. */
export async function waitForLetter(
  dataDir: string,
  marks: readonly string[],
  patience = 20_000,
): Promise<string> {
  const folder = path.join(dataDir, 'mail')
  const began = Date.now()
  for (;;) {
    const found = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readLetter(readFileSync(path.join(folder, name), 'latin1')))
      .find((text) => marks.every((mark) => text.includes(mark)))
    if (found) return found
    if (Date.now() - began > patience) throw new Error(`No letter speaks of ${marks.join(', ')}`)
    await wait(100)
  }
}

/** The address in a letter that holds this: whole, where one reading of the letter breaks it between lines. */
export function findLink(letter: string, part: string): string {
  const links = letter.match(new RegExp(`https?://\\S*${part}[\\w/?=.-]*`, 'g')) ?? []
  const [link] = links.toSorted((a, b) => b.length - a.length)
  if (!link) throw new Error(`The letter has no link with ${part}`)
  return link
}
