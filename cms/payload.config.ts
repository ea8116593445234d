import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { buildConfig, type DatabaseAdapterObj } from 'payload'
import sharp from 'sharp'
import { getEnvironment, getSecret } from '../environment.ts'
import { kazakhFirst } from './admin/kk/language.ts'
import { adminSettings } from './admin/settings.ts'
import { closePayloadsOwn } from './access/payload-own.ts'
import { collections } from './collections/all.ts'
import { noteConflict } from './database/again.ts'
import { openDatabase } from './database/open.ts'
import { scheduleEachLanguage } from './editing/schedule.ts'
import { navigation } from './globals/navigation.ts'
import { siteSettings } from './globals/site-settings.ts'
import { mailToFiles, mailToServer } from './mail/outbox.ts'
import { unsubscribeEndpoint, unsubscribeLink } from './notifications/unsubscribe.ts'
import { blameRequest } from './request-fault.ts'

const environment = getEnvironment()

const toConfig = (db: DatabaseAdapterObj) =>
  buildConfig({
    secret: getSecret(environment),
    serverURL: '',
    db,
    email: environment.SMTP_URL
      ? mailToServer(environment.SMTP_URL, environment.MAIL_FROM)
      : mailToFiles(path.join(environment.DATA_DIR, 'mail'), environment.MAIL_FROM),
    upload: { abortOnLimit: true, limits: { fileSize: 15 * 1024 * 1024, files: 1 } },
    editor: lexicalEditor(),
    sharp,
    collections: collections.map((collection) =>
      collection.upload && typeof collection.upload === 'object'
        ? {
            ...collection,
            upload: { ...collection.upload, staticDir: path.join(environment.DATA_DIR, 'media') },
          }
        : collection,
    ),
    globals: [siteSettings, navigation],
    localization: {
      locales: [
        { code: 'kk', label: { kk: 'Қазақша', ru: 'Казахский', en: 'Kazakh' } },
        { code: 'ru', label: { kk: 'Орысша', ru: 'Русский', en: 'Russian' } },
        { code: 'en', label: { kk: 'Ағылшынша', ru: 'Английский', en: 'English' } },
      ],
      defaultLocale: 'kk',
      defaultLocalePublishOption: 'active',
      fallback: false,
    },
    experimental: { localizeStatus: true },
    i18n: kazakhFirst({ ru, en }),
    graphQL: { disable: true },
    hooks: { afterError: [blameRequest, noteConflict] },
    endpoints: [unsubscribeEndpoint, unsubscribeLink],
    telemetry: false,
    jobs: { deleteJobOnComplete: true, access: { run: () => false } },
    admin: adminSettings,
    typescript: { outputFile: path.resolve('cms/payload-types.ts') },
  })

export default openDatabase(environment.DATABASE_URL)
  .then(toConfig)
  .then(scheduleEachLanguage)
  .then(closePayloadsOwn)
