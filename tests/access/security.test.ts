import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('docs/security.md', 'utf8')

test('every file that docs/security.md names as a test exists', () => {
  const named = [...text.matchAll(/`((?:tests|bin|docs|cms|site)\/[\w./-]+\.\w+)`/g)].map(
    ([, file]) => file!,
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test('every row says how it is met', () => {
  const rows = text.split('\n').filter((line) => /^\| [\d.]+\d/.test(line))
  expect(rows.length).toBeGreaterThan(40)
  for (const row of rows) expect(row.split('|')[2]!.trim().length, row).toBeGreaterThan(10)
})
