/**
 * What every collection should allow, written down a second time: expected/*.ts say it in sentences,
 * from the product's description and not from cms/access, so that the two can contradict each other.
 *
 * A new collection, or a new field: add it to a file of expected/, or add a file there that exports
 * `expected`; it is found by itself. Name for each operation who may do it with which documents, list
 * every field under the sentence that says who sees it, and under `sets` those that not every writer
 * may set. Groups and arrays may be named as a whole. A sentence is explained in statement.ts, and
 * the words for documents are in words.ts: add one there where none fits.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Statement } from './statement.ts'

export type Expectation = {
  read: Statement
  create: Statement
  update: Statement
  delete: Statement
  versions: Statement
  /** Who may enter the CMS; only of the accounts. */
  admin?: Statement
  /** Who sees the fields of a document that they may read. */
  fields: Record<Statement, string>
  /** Who may set the fields of a document that they may save, where not every writer may. */
  sets?: Record<Statement, string>
}
export type Expectations = Record<string, Expectation>

const folder = path.resolve('tests/access/expected')

async function load(): Promise<Expectations> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const parts = await Promise.all(
    files.map(async (name) => {
      const found = (await import(pathToFileURL(path.join(folder, name)).href)) as {
        expected?: Expectations
      }
      return found.expected ?? {}
    }),
  )
  return Object.assign({}, ...parts) as Expectations
}

export const expectations = await load()

export function getExpectation(collection: string): Expectation {
  const found = expectations[collection]
  if (!found)
    throw new Error(
      `The collection ${collection} has no expectation: say in tests/access/expected who should see and do what (see tests/access/expectations.ts).`,
    )
  return found
}

/** The sentence for a field: its own, or that of the group it is part of. */
export function findSentence(
  table: Record<Statement, string> | undefined,
  field: string,
): Statement | undefined {
  const parts = field.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.')
    const found = Object.entries(table ?? {}).find(([, names]) => names.split(' ').includes(name))
    if (found) return found[0]
  }
  return undefined
}

/** Columns that Payload adds to every document. */
const added = /^(id|createdAt|updatedAt|_status|basedOn|deletedAt)$/
/** What define.ts adds to be found by, and nobody reads. */
const worked: Record<string, Statement> = { titleKeys: 'nobody' }
/** And those Payload adds to a file. */
const ofFiles =
  /^(url|thumbnailURL|filename|mimeType|filesize|width|height|focalX|focalY|sizes)(\.|$)/

export function getReaders(collection: string, field: string): Statement {
  const { fields } = getExpectation(collection)
  const found = findSentence(fields, field) ?? worked[field]
  if (found) return found
  if (added.test(field) || (collection === 'media' && ofFiles.test(field))) return 'everybody: all'
  throw new Error(
    `The field ${collection}.${field} has no expectation: say in tests/access/expected who should see it.`,
  )
}

/** Who may set the field, beside being allowed to save the document. */
export const getSetters = (collection: string, field: string): Statement =>
  findSentence(getExpectation(collection).sets, field) ?? worked[field] ?? 'everybody: all'
