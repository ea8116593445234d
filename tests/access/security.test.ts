import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('docs/security.md', 'utf8')

test('every file that docs/security.md names as a test exists', () => {
  const named = [...text.matchAll(/`((?:tests|bin|docs|cms|site)\/[\w./-]+\.\w+)`/g)].map(
    ([, file]) => file!,
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((file) => !existsSync(file))).toEqual([])
})

test('every row says how it is met, and which test shows it', () => {
  const rows = text.split('\n').filter((line) => /^\| [\d.]+\d/.test(line))
  expect(rows.length).toBeGreaterThan(40)
  for (const row of rows) {
    const [, , how, shown] = row.split('|')
    expect(how!.trim().length, row).toBeGreaterThan(10)
    expect(shown, row).toMatch(/`(tests|bin)\/[\w./-]+\.(test\.ts|mjs)`/)
  }
})

test('no shell is called with what comes in: one file starts another program, with words of its own', () => {
  const files = globSync('{cms,site,search}/**/*.{ts,tsx,mjs,astro}', {
    exclude: (path) => /node_modules|\.next/.test(String(path)),
  })
  expect(files.length).toBeGreaterThan(500)
  const starting = files.filter((file) => /child_process/.test(readFileSync(file, 'utf8')))
  expect(starting).toEqual(['cms/admin/child.ts'])
})
