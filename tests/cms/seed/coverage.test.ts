import { readFile } from 'node:fs/promises'
import { format } from 'prettier'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { coverage } from '../../../cms/seed/coverage.ts'
import { locales, type Locale } from '../../../search/document.ts'
import { formatCoverage } from './coverage-document.ts'
import { openSeedDatabase, type SeedDatabase } from './world.ts'

let world: SeedDatabase
beforeAll(async () => {
  world = await openSeedDatabase()
  await world.seed()
})
afterAll(() => world.close())

const holderOf = (from: string) => from.split('/') as [string, string | undefined]

async function readHolder(from: string): Promise<unknown> {
  const [collection, key] = holderOf(from)
  if (collection === 'site-settings')
    return world.payload.findGlobal({
      slug: 'site-settings',
      locale: 'all' as 'kk',
      overrideAccess: false,
    })
  const docs = await world.findAll(collection, 'all', true)
  return key ? docs.find((doc) => doc.slug === key) : docs
}

/** Every text of a language, rich text included. */
function textsOf(value: unknown, locale: Locale): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, locale))
  if (!value || typeof value !== 'object') return []
  const record = value as Record<string, unknown>
  if (locales.some((each) => each in record)) return leavesOf(record[locale])
  return Object.values(record).flatMap((each) => textsOf(each, locale))
}
const leavesOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(leavesOf)
      : []

it('has a row for each of S01–S76, and a place for each but the page counter', () => {
  const expected = Array.from(
    { length: 76 },
    (_, index) => `S${String(index + 1).padStart(2, '0')}`,
  )
  expect(coverage.map(({ id }) => id)).toEqual(expected)
  expect(coverage.filter(({ places }) => places.length === 0).map(({ id }) => id)).toEqual(['S61'])
})

it('is stated by the stored documents in every language', async () => {
  const lost: string[] = []
  for (const { id, places } of coverage) {
    for (const { from, states } of places) {
      const [collection, key] = holderOf(from)
      for (const locale of locales) {
        const texts =
          collection === 'vocabulary'
            ? [(await readVocabulary(locale))[key!]!]
            : textsOf(await readHolder(from), locale)
        if (!texts.some((text) => text.includes(states[locale])))
          lost.push(`${id} ${from} ${locale}`)
      }
    }
  }
  expect(lost).toEqual([])
})

it('is written down in docs/seed-coverage.md', async () => {
  const document = await format(formatCoverage(coverage), { parser: 'markdown', printWidth: 100 })
  await expect(document).toMatchFileSnapshot('../../../docs/seed-coverage.md')
})

const readVocabulary = async (locale: Locale) =>
  JSON.parse(await readFile(`search/vocabulary/${locale}.json`, 'utf8')) as Record<string, string>
