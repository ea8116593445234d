import type { Messages } from './messages.ts'

export const en: Messages = {
  'search.q': 'The search words must not be longer than 200 characters.',
  'search.kind': 'There is no such kind. Give “kind” one of these: {allowed}.',
  'search.sort': 'There is no such order. Give “sort” one of these: {allowed}.',
  'search.locale': 'There is no such language. Give “locale” one of these: {allowed}.',
  'search.page': '“page” must be a whole number from 1.',
  'search.limit': '“limit” must be a whole number from 1 to 100.',
  'search.depth': 'Only the first 10,000 results can be shown. Try adding a filter.',
  'search.day': '“from” and “to” must be days written as 2026-02-28.',
  'search.facet': 'There is no such filter: {name}. You can use: {allowed}.',
  'search.value': 'A value of the filter “{name}” is too long, or there are too many.',
}
