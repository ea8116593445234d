import type { Locale } from '../words/locales.ts'
import type { MediaDoc, Related } from './documents.ts'
import { findRelated } from './documents.ts'
import { toPlain } from './localized.ts'
import { toPhoto } from './pictures.ts'

/** Text as it may stand in an attribute or between tags. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** A picture or a file within a text; nothing when it may not be read. */
export function drawUpload(media: Related<MediaDoc>, locale: Locale): string {
  const doc = findRelated(media)
  if (!doc?.url) return ''
  const photo = toPhoto(doc, locale)
  if (!photo) {
    const name = toPlain(doc.alt, locale) ?? doc.filename ?? doc.url
    return `<p><a href="${escapeHtml(doc.url)}">${escapeHtml(name)}</a></p>`
  }
  const sources = photo.sources
    .map(
      ({ type, srcset }) =>
        `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="(min-width: 62rem) 44rem, 100vw">`,
    )
    .join('')
  const image = `<img src="${escapeHtml(photo.src)}" alt="${escapeHtml(photo.alt)}" width="${photo.width}" height="${photo.height}" loading="lazy" decoding="async">`
  const credit = photo.credit ? `<figcaption>${escapeHtml(photo.credit)}</figcaption>` : ''
  return `<figure><picture>${sources}${image}</picture>${credit}</figure>`
}
