import type { Field } from 'payload'
import { expect, test } from 'vitest'
import { findKey, withFieldAccess } from '../../../cms/access/fields.ts'

const fields: Field[] = [
  { name: 'title', type: 'text' },
  { name: 'place', type: 'group', fields: [{ name: 'street', type: 'text' }] },
]

test('every field has a cell, a group may have one for all of it', () => {
  expect(() =>
    withFieldAccess('things', fields, { title: 'public', 'place.*': 'self' }),
  ).not.toThrow()
})

test('a field without a cell does not build', () => {
  expect(() => withFieldAccess('things', fields, { title: 'public' })).toThrow('things.place')
  expect(() => withFieldAccess('things', fields, { title: 'public', place: 'public' })).toThrow(
    'things.place.street',
  )
})

test('a cell without a field does not build', () => {
  const cells = { title: 'public', 'place.*': 'public', gone: 'self' } as const
  expect(() => withFieldAccess('things', fields, cells)).toThrow('gone')
})

test('access beside the field does not build', () => {
  const own = [{ name: 'title', type: 'text', access: { read: () => true } }] as Field[]
  expect(() => withFieldAccess('things', own, { title: 'public' })).toThrow('things.title')
})

test('what every object has is no field: a question by it is not taken for one', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty.x'])
    expect(findKey({ title: 'public' }, name)).toBeUndefined()
})
