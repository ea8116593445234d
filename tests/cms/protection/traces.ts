import { globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The files of a data folder in which one of the words stands, in whatever encoding of text. */
export function findTraces(dataDir: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  return globSync('**/*', { cwd: dataDir })
    .filter((name) => statSync(path.join(dataDir, name)).isFile())
    .filter((name) => {
      const bytes = readFileSync(path.join(dataDir, name))
      return wanted.some((each) => bytes.includes(each))
    })
}
