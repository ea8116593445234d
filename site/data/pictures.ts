import type { Picture } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'
import { findRelated } from './documents.ts'
import type { MediaDoc, Related } from './documents.ts'
import { toPlain } from './localized.ts'

export interface Photo extends Picture {
  sources: readonly { type: string; srcset: string }[]
  credit?: string | undefined
}

interface Size {
  url?: string | null
  width?: number | null
  height?: number | null
}

/** A small picture for a row of a list. */
export function toThumbnail(media: Related<MediaDoc>, locale: Locale): Picture | undefined {
  return toPicture(media, locale, 'webp400')
}

/** A picture in all its sizes, for the head of a page. */
export function toPhoto(media: Related<MediaDoc>, locale: Locale): Photo | undefined {
  const doc = findRelated(media)
  const picture = toPicture(media, locale, 'webp800')
  if (!doc || !picture) return undefined
  const sizes = (doc.sizes ?? {}) as Record<string, Size | undefined>
  const toSource = (format: string) => ({
    type: `image/${format}`,
    srcset: [400, 800, 1600]
      .map((width) => sizes[`${format}${width}`])
      .flatMap((size) => (size?.url ? [`${size.url} ${size.width}w`] : []))
      .join(', '),
  })
  const sources = ['avif', 'webp'].map(toSource).filter(({ srcset }) => srcset)
  return { ...picture, sources, credit: doc.credit ?? undefined }
}

function toPicture(
  media: Related<MediaDoc>,
  locale: Locale,
  sizeName: string,
): Picture | undefined {
  const doc = findRelated(media)
  if (!doc?.url || !doc.mimeType?.startsWith('image/')) return undefined
  const size = (doc.sizes as Record<string, Size | undefined> | undefined)?.[sizeName]
  const best: Size = size?.url ? size : doc
  if (!best.url || !best.width || !best.height) return undefined
  const alt = toPlain(doc.alt, locale) ?? ''
  return { src: best.url, width: best.width, height: best.height, alt }
}
