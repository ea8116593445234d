import { locales, type Locale } from '../../search/document.ts'

/**
 * The language of the admin for whoever has not chosen one: the first of ours that the browser
 * asks for, else Kazakh. Payload alone would never find Kazakh, which is not on its list.
 */
export function chooseLanguage(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const quality = rest.find((item) => item.trim().startsWith('q='))
      return { locale: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return (
    locales.find((locale) => locale === wanted.find(({ locale }) => isLocale(locale))?.locale) ??
    'kk'
  )
}

const isLocale = (value: string | undefined) =>
  (locales as readonly (string | undefined)[]).includes(value)
