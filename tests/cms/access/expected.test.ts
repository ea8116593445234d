import { expect, test } from 'vitest'
import { addedFields, accessTable } from '../../../cms/access/table.ts'
import { expectations, getExpectation, getReaders } from '../../access/expectations.ts'

const slugs = Object.keys(accessTable) as (keyof typeof accessTable)[]

/** A colleague's collection without an expectation fails here, with a sentence that says what to do. */
test.each(slugs)('what %s should allow is written down, field by field', (slug) => {
  getExpectation(slug)
  for (const field of Object.keys(accessTable[slug].fields))
    expect(() => getReaders(slug, field.replace(/\.\*$/, ''))).not.toThrow()
})

test('nothing is expected of a field or a collection that there is not', () => {
  const idle = Object.entries(expectations).flatMap(([slug, { fields, sets }]) => {
    const row = accessTable[slug as keyof typeof accessTable]
    if (!row) return slug.startsWith('payload-') ? [] : [slug]
    const known = [...Object.keys(row.fields), ...Object.keys(addedFields)].map(
      (key) => key.replace(/\.\*$/, '').split('.')[0],
    )
    return [...Object.values(fields), ...Object.values(sets ?? {})]
      .flatMap((names) => names.split(' '))
      .filter((name) => !known.includes(name.split('.')[0]))
      .map((name) => `${slug}.${name}`)
  })
  expect(idle).toEqual([])
})
