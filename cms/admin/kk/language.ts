import type { DefaultTranslationsObject, I18nOptions, Language } from '@payloadcms/translations'
import { messages } from '../../words/messages.ts'
import { ruTerms } from '../russian.ts'
import { authentication } from './authentication.ts'
import { dashboard } from './dashboard.ts'
import { error } from './error.ts'
import { fields } from './fields.ts'
import { folder } from './folder.ts'
import { general } from './general.ts'
import { lexical } from './lexical.ts'
import { localization } from './localization.ts'
import { operators } from './operators.ts'
import { upload } from './upload.ts'
import { validation } from './validation.ts'
import { version } from './version.ts'

/** Kazakh for `i18n.supportedLanguages`, in the shape of Payload's own `ru` and `en`. */
export const kk: Language = {
  // Payload loads date-fns locales from a closed list without Kazakh, and an unknown key leaves
  // every date at «Жүктелуде...»: what the admin is built with has Kazakh (dates.ts) in the place of
  // this one, which no language of ours uses.
  dateFNSKey: 'az',
  translations: {
    authentication,
    dashboard,
    error,
    fields,
    folder,
    general,
    localization,
    operators,
    upload,
    validation,
    version,
  } satisfies DefaultTranslationsObject,
}

/**
 * Kazakh for `i18n.translations.kk`: the rich text editor's words. They cannot live in `kk`, of
 * which the browser receives only the keys Payload's core lists.
 */
export const kkEditor = { lexical }

/**
 * Payload's `i18n` setting with Kazakh first and the default, followed by the given languages,
 * and the words of our own parts of the admin in each.
 * The cast is for the compiler only: the type `AcceptedLanguages` is a closed list without 'kk',
 * while the running code looks languages up by whatever keys `supportedLanguages` has.
 */
export const kazakhFirst = (others: NonNullable<I18nOptions['supportedLanguages']>) =>
  ({
    fallbackLanguage: 'kk',
    supportedLanguages: { kk, ...others },
    translations: {
      ...messages,
      kk: { ...kkEditor, ...messages.kk },
      ru: { ...ruTerms, ...messages.ru },
    },
  }) as unknown as I18nOptions
