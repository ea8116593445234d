import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SeedResult } from '../../../cms/seed/seed.ts'
import { locales } from '../../../search/document.ts'
import { openSeedDatabase, type SeedDatabase } from './world.ts'

let world: SeedDatabase
let result: SeedResult
beforeAll(async () => {
  world = await openSeedDatabase()
  result = await world.seed()
})
afterAll(() => world.close())

it('keeps the demo accounts where only the owner of the folder reads them', async () => {
  const file = path.join(world.folder, 'demo-accounts.json')
  expect(result).toMatchObject({ accountsFile: file })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const accounts = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>[]
  const roles = [...new Set(accounts.map(({ role }) => role))].sort()
  expect(roles).toEqual(
    ['administrator', 'coordinator', 'editor', 'guardian', 'member', 'partner', 'reviewer'].sort(),
  )
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length)
  const { email, password } = accounts.find(({ role }) => role === 'coordinator')!
  const { createVerbs } = await import('../../../cms/verbs.ts')
  const nobody = { user: null, address: '127.0.0.1', userAgent: null }
  const signedIn = await createVerbs(world.payload)(nobody).account.signIn({ email, password })
  expect(signedIn).toMatchObject({
    ok: true,
    user: { roles: ['coordinator'], region: expect.anything() },
  })
})

it('shows a visitor no minor but by the reduced card', async () => {
  const { payload } = world
  const minors = (await world.findAll('profiles')).filter(({ minor }) => minor)
  const shown = (await world.findAll('profiles', 'kk', true)).filter(({ minor }) => minor)
  expect(minors).toHaveLength(10)
  expect(shown).toHaveLength(4)
  const told = JSON.stringify(shown)
  const kept = ['familyName', 'patronymic', 'settlement', 'school', 'birthDate', 'fullName']
  for (const minor of minors.filter(({ id }) => shown.some((each) => each.id === id)))
    for (const field of kept) expect(told).not.toContain(`"${String(minor[field])}"`)
  for (const locale of locales) {
    const open = await Promise.all(
      ['news', 'events', 'calls', 'awards', 'resources'].map((name) =>
        world.findAll(name, locale, true),
      ),
    )
    const text = JSON.stringify(open)
    for (const { familyName } of minors) expect(text).not.toContain(String(familyName))
  }
  expect(await payload.count({ collection: 'users', overrideAccess: false }).catch(() => 0)).toBe(0)
})
