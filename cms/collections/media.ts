import type { CollectionBeforeValidateHook, ImageSize } from 'payload'
import { APIError } from 'payload'
import { localizedText } from '../fields/text.ts'
import { defineCollection } from './define.ts'

const widths = [400, 800, 1600]
const sizes: ImageSize[] = widths.flatMap((width) => [
  {
    name: `avif${width}`,
    width,
    withoutEnlargement: true,
    formatOptions: { format: 'avif', options: { quality: 55, effort: 2 } },
  },
  {
    name: `webp${width}`,
    width,
    withoutEnlargement: true,
    formatOptions: { format: 'webp', options: { quality: 72 } },
  },
])

/** A picture that shows people needs their consent, and a minor's needs the guardian's, before it is stored. */
const requireConsent: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const after = { ...originalDoc, ...data }
  if (after.shows && after.shows !== 'nobody' && !after.consentGiven) {
    throw new APIError(req.t('media:consentMissing' as never), 400, null, true)
  }
  return data
}

export const media = defineCollection('media', {
  upload: {
    staticDir: 'media',
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
    imageSizes: sizes,
    adminThumbnail: 'webp400',
    focalPoint: true,
  },
  admin: { useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'shows'] },
  hooks: { beforeValidate: [requireConsent] },
  fields: [
    localizedText('alt', { required: true }),
    { name: 'credit', type: 'text' },
    {
      name: 'shows',
      type: 'select',
      required: true,
      defaultValue: 'nobody',
      options: ['nobody', 'adults', 'minors'],
      custom: { vocabulary: 'mediaShows' },
    },
    { name: 'consentGiven', type: 'checkbox', defaultValue: false },
    { name: 'consentNote', type: 'text' },
  ],
})
