import type { Field, Tab } from 'payload'
import { toReadAccess, toSetAccess } from './audiences.ts'
import type { Cell } from './row.ts'

export type Cells = Readonly<Record<string, Cell>>
type CellOf = (path: string) => Cell

/**
 * Gives every field the access its cell says. Throws where a field has no cell, or a cell no field,
 * so that neither can be forgotten.
 */
export function withFieldAccess(owner: string, fields: Field[], cells: Cells): Field[] {
  const used = new Set<string>()
  const ruled = rule(owner, fields, '', (path) => {
    const key = findKey(cells, path)
    if (!key) throw new Error(`${owner}.${path} has no audience in cms/access/rows`)
    used.add(key)
    return cells[key]!
  })
  const idle = Object.keys(cells).filter((key) => !used.has(key))
  if (idle.length > 0)
    throw new Error(`cms/access/rows names fields that ${owner} does not have: ${idle.join(', ')}`)
  return ruled
}

/** The key of a path's cell: its own, or the one that stands for a whole group. */
export function findKey(cells: Cells, path: string): string | undefined {
  if (Object.hasOwn(cells, path)) return path
  const parts = path.split('.')
  return parts
    .map((_, index) => `${parts.slice(0, parts.length - index).join('.')}.*`)
    .find((key) => Object.hasOwn(cells, key))
}

export const toCell = (cell: Cell) =>
  typeof cell === 'string' ? ({ read: cell, set: 'writer' } as const) : cell

function rule(owner: string, fields: Field[], within: string, cellOf: CellOf): Field[] {
  return fields.map((field) => {
    if (field.type === 'ui') return field
    if (field.type === 'tabs')
      return {
        ...field,
        tabs: field.tabs.map(
          (tab) => ({ ...tab, fields: rule(owner, tab.fields, inner(within, tab), cellOf) }) as Tab,
        ),
      }
    const path = inner(within, field)
    const nested = 'fields' in field ? { fields: rule(owner, field.fields, path, cellOf) } : {}
    if (!('name' in field && field.name)) return { ...field, ...nested } as Field
    if ('access' in field && field.access)
      throw new Error(`${owner}.${path}: access is said in cms/access/rows, not beside the field`)
    return { ...field, ...nested, access: toFieldAccess(owner, path, cellOf(path)) } as Field
  })
}

const inner = (within: string, field: object) =>
  'name' in field && field.name ? (within ? `${within}.${field.name}` : `${field.name}`) : within

function toFieldAccess(owner: string, path: string, cell: Cell) {
  const { read, set } = toCell(cell)
  return {
    ...(read !== 'public' && { read: toReadAccess(read, `${owner}.${path}`) }),
    ...(set !== 'writer' && { create: toSetAccess(set), update: toSetAccess(set) }),
  }
}
