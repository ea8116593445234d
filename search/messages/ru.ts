import type { Messages } from './messages.ts'

export const ru: Messages = {
  'search.q': 'Поисковый запрос не должен быть длиннее 200 знаков.',
  'search.kind': 'Такого раздела нет. Укажите в «kind» одно из значений: {allowed}.',
  'search.sort': 'Такой сортировки нет. Укажите в «sort» одно из значений: {allowed}.',
  'search.locale': 'Такого языка нет. Укажите в «locale» одно из значений: {allowed}.',
  'search.page': '«page» должно быть целым числом от 1.',
  'search.limit': '«limit» должно быть целым числом от 1 до 100.',
  'search.depth': 'Показываются только первые 10 000 результатов. Добавьте фильтр.',
  'search.day': '«from» и «to» должны быть днями вида 2026-02-28.',
  'search.facet': 'Такого фильтра нет: {name}. Можно использовать: {allowed}.',
  'search.value': 'Значение фильтра «{name}» слишком длинное, или значений слишком много.',
}
