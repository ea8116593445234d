import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readLetter } from '../../cms/erasure/mail.ts'

/** The letters in the data folder that come from now on, as whoever gets them reads them. */
export function watchMail(dataDir: string) {
  const folder = path.join(dataDir, 'mail')
  const list = () =>
    // the folder comes with the first letter
    (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.eml'))
  const before = new Set(list())
  return {
    /** The first part of a new letter that looks like this. */
    find: (wanted: RegExp): string | undefined =>
      list()
        .filter((name) => !before.has(name))
        .map((name) => readLetter(readFileSync(path.join(folder, name), 'latin1')))
        .map((text) => wanted.exec(text)?.[0])
        .find(Boolean),
  }
}
