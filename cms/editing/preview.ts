import type { LivePreviewConfig } from 'payload'

/** The site's own renderer, drawing the draft for whoever is signed in. */
export const toPreviewPath = (collection: string, id: unknown, locale: string) =>
  `/${locale}/preview/${collection}/${String(id)}`

export const preview =
  (collection: string) =>
  (doc: Record<string, unknown>, { locale }: { locale: string }) =>
    doc.id ? toPreviewPath(collection, doc.id, locale) : null

export const livePreview: LivePreviewConfig = {
  url: ({ collectionConfig, data, locale }) =>
    collectionConfig && data.id ? toPreviewPath(collectionConfig.slug, data.id, locale.code) : null,
  breakpoints: [
    { name: 'phone', label: '360', width: 360, height: 720 },
    { name: 'laptop', label: '1280', width: 1280, height: 800 },
  ],
}
