import type { Where } from 'payload'
import type { Door } from './door.ts'
import { ROWS_PER_PAGE } from './lists.ts'
import type { Asked } from './search.ts'

export const RESOURCE_ROW = [
  'title',
  'slug',
  'kind',
  'summary',
  'audience',
  'languages',
  'year',
  'fields',
]

export const findResource = (door: Door, slug: string) =>
  door.findOne('resources', { slug: { equals: slug } })

export function readLibrary(door: Door, { filters, page }: Asked) {
  const each: (Where | undefined)[] = [
    filters.resourceKind && { kind: { in: filters.resourceKind } },
    filters.field && { fields: { in: filters.field } },
    filters.language && { languages: { in: filters.language } },
    filters.year && { year: { in: filters.year } },
  ]
  const and = each.filter((where) => where !== undefined)
  return door.find('resources', {
    sort: ['-year', 'slug'],
    select: RESOURCE_ROW,
    page,
    limit: ROWS_PER_PAGE,
    ...(and.length > 0 && { where: { and } }),
  })
}
