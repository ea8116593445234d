import type { DefaultTranslationsObject } from '@payloadcms/translations'

export const operators: DefaultTranslationsObject['operators'] = {
  contains: 'ішінде бар',
  equals: 'тең',
  exists: 'толтырылған',
  intersects: 'қиылысады',
  isGreaterThan: 'артық',
  isGreaterThanOrEqualTo: 'артық немесе тең',
  isIn: 'тізімде бар',
  isLessThan: 'кем',
  isLessThanOrEqualTo: 'кем немесе тең',
  isLike: 'ұқсас',
  isNotEqualTo: 'тең емес',
  isNotIn: 'тізімде жоқ',
  isNotLike: 'ұқсас емес',
  near: 'жақын',
  within: 'аумағында',
}
