import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { audiences } from './audiences.ts'
import { findKey, toCell, type Cells } from './fields.ts'
import { extentOf } from './rules.ts'
import type { Extent } from './scopes.ts'

/**
 * A question must not tell what the asker may not read. Payload refuses questions by a field that is
 * closed to the asker; by a field that is open on some documents only (a surname: of adults) it can
 * not decide, so here the question is narrowed to those documents, sorting included.
 */
export const narrowQuestion =
  (owner: string, cells: Cells): CollectionBeforeOperationHook =>
  async ({ args, overrideAccess, req }) => {
    if (overrideAccess || !('where' in args || 'sort' in args || 'field' in args)) return args
    const { where, sort, field } = args as { where?: Where; sort?: unknown; field?: string }
    const asked = new Set([...pathsOf(where), ...sortsOf(sort), ...(field ? [field] : [])])
    const keys = [...asked].map((path) => findKey(cells, path.replaceAll('__', '.').split('.')[0]!))
    const partly: Where[] = []
    for (const key of new Set(keys)) {
      const extent: Extent = key ? await extentOf(audiences[toCell(cells[key]!).read], req) : true
      if (typeof extent === 'object') partly.push(allow(req, owner, key!, extent))
    }
    if (partly.length === 0) return args
    return { ...args, where: { and: [...(where ? [where] : []), ...partly] } }
  }

/** Notes that the field, and those by which it is decided, may be asked by: see audiences.ts. */
function allow(req: PayloadRequest, owner: string, key: string, extent: Where): Where {
  const narrowed = (req.context.narrowed ??= new Set<string>()) as Set<string>
  for (const path of [key, ...pathsOf(extent)]) narrowed.add(`${owner}.${path}`)
  return extent
}

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
