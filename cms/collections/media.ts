import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  ImageSize,
} from 'payload'
import { APIError } from 'payload'
import { isActiveDocument } from '../protection/active-document.ts'
import { relation } from '../fields/relation.ts'
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

/** A document that could act on the reader's machine is refused; compressed parts cannot be looked into. */
const refuseActiveDocument: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const bytes = req.file?.data
  if (bytes && isActiveDocument(bytes)) {
    throw new APIError(req.t('media:activeDocument' as never), 400, null, true)
  }
  return args
}

export const media = defineCollection('media', {
  upload: {
    staticDir: 'media',
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
    imageSizes: sizes,
    // written anew, a picture keeps neither the place where it was taken nor anything hidden behind it
    formatOptions: { format: 'webp', options: { quality: 85 } },
    resizeOptions: { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true },
    modifyResponseHeaders({ headers }) {
      if (headers.get('content-type') === 'application/pdf')
        headers.set('content-disposition', 'attachment')
      return headers
    },
    adminThumbnail: 'webp400',
    focalPoint: true,
  },
  admin: { useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'shows'] },
  hooks: { beforeOperation: [refuseActiveDocument], beforeValidate: [requireConsent] },
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
    // whose page decides who sees the file: see cms/protection/portraits.ts
    relation('portraitOf', 'profiles', { admin: { readOnly: true } } as never),
  ],
})
