import type {
  CollectionBeforeOperationHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  Where,
} from 'payload'
import { audiences } from './audiences.ts'
import { findKey, toCell, type Cells } from './fields.ts'
import { extentOf, rules } from './rules.ts'
import type { Extent } from './scopes.ts'
import { accessTable, addedFields, getRow, type AccessRow } from './table.ts'

/**
 * A question must not tell what the asker may not read. Payload refuses questions by a field that is
 * closed to the asker; by a field that is open on some documents only (a surname: of adults) it can
 * not decide, so here the question is narrowed to those documents, sorting included. A question that
 * goes through a relation is narrowed to what the asker may read at its other end too.
 */
export const narrowQuestion =
  (owner: AccessRow): CollectionBeforeOperationHook =>
  async ({ args, overrideAccess, req }) => {
    if (overrideAccess || !('where' in args || 'sort' in args || 'field' in args)) return args
    const { where, sort, field } = args as { where?: Where; sort?: unknown; field?: string }
    const asked = new Set([...pathsOf(where), ...sortsOf(sort), ...(field ? [field] : [])])
    const narrowings: Where[] = []
    for (const path of asked) narrowings.push(...(await narrow(req, owner, path.split(/\.|__/))))
    if (narrowings.length === 0) return args
    return { ...args, where: { and: [...(where ? [where] : []), ...narrowings] } }
  }

const cellsOf = (collection: AccessRow): Cells => ({ ...getRow(collection).fields, ...addedFields })

/** What a question by this path is narrowed by: at each step the field, and what the relation leads to. */
async function narrow(req: PayloadRequest, owner: AccessRow, parts: string[], before = '') {
  const found: Where[] = []
  const key = findKey(cellsOf(owner), parts[0]!)
  const opened = key ? await extentOf(audiences[toCell(cellsOf(owner)[key]!).read], req) : true
  if (typeof opened === 'object')
    found.push(allow(req, owner, await keepAskable(req, owner, opened), before, key))
  const step = findRelation(req.payload.collections[owner].config.flattenedFields, parts)
  if (!step || !(step.to in accessTable)) return found
  const to = step.to as AccessRow
  const through = `${before}${parts.slice(0, step.length).join('.')}.`
  const extent: Extent = await extentOf(rules[getRow(to).read], req)
  if (extent === false) found.push({ id: { exists: false } })
  else if (extent !== true) found.push(allow(req, to, extent, through))
  found.push(...(await narrow(req, to, parts.slice(step.length), through)))
  return found
}

/**
 * Without the ways to be opened that would ask by what is closed to the asker: fewer documents are
 * found then, never more. A reviewer asks for the own applications, not by who reviews them.
 */
async function keepAskable(req: PayloadRequest, owner: AccessRow, extent: Where): Promise<Where> {
  const cells = cellsOf(owner)
  const isClosed = async (path: string) => {
    const key = findKey(cells, path.split('.')[0]!)
    return key !== undefined && (await extentOf(audiences[toCell(cells[key]!).read], req)) === false
  }
  const left: Where[] = []
  for (const way of extent.or ?? [extent]) {
    const closed = await Promise.all(pathsOf(way).map(isClosed))
    if (!closed.includes(true)) left.push(way)
  }
  if (left.length === 0) return { id: { exists: false } }
  return left.length === 1 ? left[0]! : { or: left }
}

/** The relation that a path goes through, and how many of its parts lead to it. */
function findRelation(
  fields: FlattenedField[],
  parts: string[],
): { to: CollectionSlug; length: number } | undefined {
  const [first, ...rest] = parts
  const field = fields.find(({ name }) => name === first)
  if (!field || rest.length === 0) return undefined
  if ('flattenedFields' in field) {
    const inside = findRelation(field.flattenedFields, rest)
    return inside && { ...inside, length: inside.length + 1 }
  }
  const leads = field.type === 'relationship' || field.type === 'upload'
  return leads && typeof field.relationTo === 'string'
    ? { to: field.relationTo, length: 1 }
    : undefined
}

/** The question may be asked by these fields now that it is narrowed: see audiences.ts. */
function allow(
  req: PayloadRequest,
  owner: AccessRow,
  extent: Where,
  before: string,
  key?: string,
): Where {
  const narrowed = (req.context.narrowed ??= new Set<string>()) as Set<string>
  if (key) narrowed.add(`${owner}.${key}`)
  for (const path of pathsOf(extent)) note(req, narrowed, owner, path.split('.'))
  return within(extent, before)
}

function note(req: PayloadRequest, narrowed: Set<string>, owner: AccessRow, parts: string[]) {
  const key = findKey(cellsOf(owner), parts[0]!)
  if (key) narrowed.add(`${owner}.${key}`)
  const step = findRelation(req.payload.collections[owner].config.flattenedFields, parts)
  if (step && step.to in accessTable)
    note(req, narrowed, step.to as AccessRow, parts.slice(step.length))
}

/** The same about what a relation leads to. */
const within = (where: Where, before: string): Where =>
  Object.fromEntries(
    Object.entries(where).map(([path, condition]) =>
      path === 'and' || path === 'or'
        ? [path, (condition as Where[]).map((each) => within(each, before))]
        : [`${before}${path}`, condition],
    ),
  )

function pathsOf(where: unknown): string[] {
  if (Array.isArray(where)) return where.flatMap(pathsOf)
  if (!where || typeof where !== 'object') return []
  return Object.entries(where).flatMap(([path, condition]) =>
    /^(and|or)$/i.test(path) ? pathsOf(condition) : [path],
  )
}

const sortsOf = (sort: unknown): string[] =>
  [sort]
    .flat()
    .filter((each): each is string => typeof each === 'string')
    .flatMap((each) => each.split(','))
    .map((each) => each.trim().replace(/^-/, ''))

/**
 * Whatever of a document is asked for, the columns by which its fields are opened are read too:
 * without them they would stay closed.
 */
export const askForDeciding =
  (columns: readonly string[]): CollectionBeforeOperationHook =>
  ({ args }) => {
    if (!('select' in args) || !args.select) return args
    const select = args.select as Record<string, unknown>
    const including = Object.values(select).some((value) => value !== false)
    const wanted = Object.fromEntries(columns.map((column) => [column, true]))
    const rest = Object.entries(select).filter(([name]) => !columns.includes(name))
    return { ...args, select: including ? { ...select, ...wanted } : Object.fromEntries(rest) }
  }
