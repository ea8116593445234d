import type { Field } from 'payload'
import { expect, test } from 'vitest'
import { collections } from '../../../cms/collections/all.ts'
import { checkFates } from '../../../cms/erasure/fates.ts'

const pointer = (name: string, relationTo: string | string[]): Field =>
  ({ name, type: 'relationship', relationTo }) as Field
const more = (slug: string, fields: Field[]) => [...collections, { slug, fields }]

test('everything that points at a person has its line in the table of fates', () => {
  expect(() => checkFates([...collections])).not.toThrow()
})

test.each([
  ['a relation', [pointer('who', 'profiles')]],
  ['one of several', [pointer('who', ['calls', 'users'])]],
  ['within a list', [{ name: 'list', type: 'array', fields: [pointer('who', 'users')] } as Field]],
  [
    'within a tab',
    [{ type: 'tabs', tabs: [{ label: 'a', fields: [pointer('who', 'users')] }] } as Field],
  ],
  ['to what hangs on a person', [pointer('what', 'contact-requests')]],
])('%s without a line does not build', (_, fields) => {
  expect(() => checkFates(more('things', fields))).toThrow(/things\.\S+ is not said in/)
})

test('what points at nobody needs none', () => {
  expect(() => checkFates(more('things', [pointer('where', 'regions')]))).not.toThrow()
})

test('a line for a relation that is gone does not build', () => {
  const others = collections.filter(({ slug }) => slug !== 'views')
  expect(() => checkFates(others)).toThrow('views.viewer')
})
