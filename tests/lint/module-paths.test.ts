import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { before } from '../../bin/node24.mjs'

/** The packages whose files bin/module-paths.mjs finds without asking Node. */
const packages = globSync([
  'node_modules/payload',
  'node_modules/@payloadcms/*',
  'node_modules/{drizzle-orm,@payloadcms/*/node_modules/drizzle-orm}',
])

test('the packages whose own paths are taken as written have ES modules only', () => {
  expect(packages.length).toBeGreaterThan(6)
  for (const folder of packages) {
    const { type } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    expect([folder, type]).toEqual([folder, 'module'])
    const nested = globSync('*/**/package.json', { cwd: folder, exclude: ['**/node_modules/**'] })
    expect([folder, nested.filter((name) => !name.includes('node_modules'))]).toEqual([folder, []])
  }
})

/** Every place an import of the server's packages leads to. */
const listing = `
  const { registerHooks } = await import('node:module')
  const places = []
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      if (context.conditions.includes('import')) places.push([context.parentURL, specifier, found.url])
      return found
    },
  })
  await import('payload')
  await import('@payloadcms/db-sqlite')
  await import('@payloadcms/drizzle')
  process.stdout.write(JSON.stringify(places.sort()))`

test('imports lead to where Node itself leads', () => {
  const run = (args: string[]) =>
    execFileSync(process.execPath, [...args, '--input-type=module', '-e', listing], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    })
  const ours = run(before)
  expect(JSON.parse(ours).length).toBeGreaterThan(1000)
  expect(ours).toBe(run([]))
})
