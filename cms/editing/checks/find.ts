import type { CollectionSlug, PayloadRequest } from 'payload'
import { locales, type Locale } from '../../../search/document.ts'
import { checkApproval } from '../../calls/say-waits.ts'
import type { Say } from '../../words/messages.ts'
import type { Check, Finding } from './check.ts'
import { checkLinks } from './links.ts'
import { checkPictures } from './pictures.ts'
import { checkRequired, checkLanguages } from './texts.ts'
import { checkOrder, checkPast } from './times.ts'

/** The checklist before publishing, in the order it is read. */
const checks: Check[] = [
  checkApproval,
  checkLanguages,
  checkRequired,
  checkOrder,
  checkPast,
  checkPictures,
  checkLinks,
]

/** What is to be said of the latest draft of a document, in the language of who asks; nothing when it is not there for them. */
export async function findFindings(
  req: PayloadRequest,
  slug: CollectionSlug,
  id: number | string,
): Promise<Finding[] | undefined> {
  const { config } = req.payload.collections[slug]
  const doc = (await req.payload.findByID({
    collection: slug,
    id,
    draft: true,
    depth: 0,
    locale: 'all',
    fallbackLocale: false,
    overrideAccess: false,
    user: req.user,
    disableErrors: true,
  })) as unknown as Record<string, unknown> | null
  if (!doc) return undefined
  const title = config.admin.useAsTitle ?? 'id'
  const titles = (doc[title] ?? {}) as Partial<Record<Locale, string>>
  const subject = {
    collection: config,
    doc,
    title,
    written: locales.filter((locale) => titles[locale]),
    req,
    say: req.t as unknown as Say,
    language: req.i18n.language,
  }
  const found = await Promise.all(checks.map((check) => check(subject)))
  return found.flat()
}
