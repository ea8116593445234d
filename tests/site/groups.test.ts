import { expect, test } from 'vitest'
import { readGroups } from '../../site/data/groups.ts'

const totals = { science: 70, sport: 2, culture: 0 }
type Id = keyof typeof totals

const read = (address: string) => {
  const asked: [Id, number, number][] = []
  const groups = readGroups({
    url: new URL(address, 'https://elumiti.example/kk/leaders/'),
    name: 'field',
    ids: ['science', 'sport', 'culture'],
    few: 12,
    many: 60,
    read: async (id: Id, { limit, page }) => {
      asked.push([id, limit, page])
      const length = Math.max(0, Math.min(limit, totals[id] - (page - 1) * limit))
      return {
        docs: Array.from({ length }, () => id),
        total: totals[id],
        pages: Math.ceil(totals[id] / limit),
      }
    },
  })
  return { asked, groups }
}

test('without a choice every group shows its first, and only those cut short lead to the whole', async () => {
  const { asked, groups } = read('?page=3')
  const found = await groups
  expect(asked).toEqual([
    ['science', 12, 1],
    ['sport', 12, 1],
    ['culture', 12, 1],
  ])
  expect(found.chosen).toBeUndefined()
  expect(found.groups.map(({ docs, href }) => [docs.length, href])).toEqual([
    [12, '/kk/leaders/?field=science'],
    [2, undefined],
    [0, undefined],
  ])
})

test('a chosen group stands alone, page by page', async () => {
  const { asked, groups } = read('?field=science&page=2')
  const { chosen, page, groups: found } = await groups
  expect(asked).toEqual([['science', 60, 2]])
  expect([chosen, page, found[0]!.docs.length, found[0]!.pages]).toEqual(['science', 2, 10, 2])
  expect(found[0]!.href).toBeUndefined()
})

test('a group there is not is no choice', async () => {
  expect((await read('?field=toString').groups).chosen).toBeUndefined()
})
