import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Rows of a tab-separated file in data/, by the names in its first line. */
export function readTable<Column extends string>(name: string): Record<Column, string>[] {
  const text = readFileSync(join(import.meta.dirname, 'data', name), 'utf8')
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '')
  const columns = head.split('\t') as Column[]
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Record<
      Column,
      string
    >
  })
}

/** `Aigerim; Aygerim` → both; what stands in brackets is a remark. */
export function toSpellings(cell: string): string[] {
  return cell
    .replace(/\([^)]*\)/g, '')
    .split(/[;/~]/)
    .map((spelling) => spelling.trim())
    .filter(Boolean)
}
