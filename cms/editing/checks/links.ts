import type { CollectionSlug } from 'payload'
import { locales, type Locale } from '../../../search/document.ts'
import { findLinks, type Link } from '../rich-text.ts'
import { inLocale, type Check, type Finding, type Subject } from './check.ts'

/** The site's folders whose pages are documents, and by which field the address names them. */
const folders: Record<string, { collection: CollectionSlug; by: 'slug' | 'handle' }> = {
  calls: { collection: 'calls', by: 'slug' },
  centres: { collection: 'centres', by: 'slug' },
  events: { collection: 'events', by: 'slug' },
  news: { collection: 'news', by: 'slug' },
  pages: { collection: 'pages', by: 'slug' },
  people: { collection: 'profiles', by: 'handle' },
  programmes: { collection: 'programmes', by: 'slug' },
  library: { collection: 'resources', by: 'slug' },
}

/** Links within the site lead to a page that is there, in the language they stand in. */
export const checkLinks: Check = async ({ collection, doc, written, req, say }) => {
  const findings: Finding[] = []
  for (const field of collection.fields.filter(({ type }) => type === 'richText'))
    for (const locale of written)
      for (const link of findLinks(inLocale(field, doc, locale))) {
        const state = await findState(req, link, locale)
        if (!state || state.leads === 'somewhere') continue
        const slots = { path: state.path, language: say(`language:${locale}`) }
        const message = say(
          state.leads === 'nowhere' ? 'checks:brokenLink' : 'checks:unpublishedLink',
          slots,
        )
        findings.push({ check: 'link', level: 'advises', locale, message })
      }
  return findings
}

type State = { leads: 'somewhere' | 'nowhere' | 'unpublished'; path: string }

/** Where a link leads; nothing for what is outside or is no document's page. */
async function findState(
  req: Subject['req'],
  link: Link,
  locale: Locale,
): Promise<State | undefined> {
  if ('collection' in link) {
    const path = `${link.collection}/${link.id}`
    return {
      path,
      leads: await look(req, link.collection as CollectionSlug, 'id', link.id, locale),
    }
  }
  const path = toOwnPath(link.url)
  const parts = path?.split(/[?#]/)[0]!.split('/').filter(Boolean) ?? []
  const asked = locales.find((each) => each === parts[0])
  const [folder = '', name, ...more] = asked ? parts.slice(1) : parts
  const target = folders[folder]
  if (!path || !target || !name || more.length > 0) return undefined
  return {
    path,
    leads: await look(req, target.collection, target.by, decodeURIComponent(name), asked ?? locale),
  }
}

/** The path of an address within this site. */
function toOwnPath(url: string): string | undefined {
  if (url.startsWith('/') && !url.startsWith('//')) return url
  const own = process.env.SITE_URL?.replace(/\/$/, '')
  return own && url.startsWith(`${own}/`) ? url.slice(own.length) : undefined
}

async function look(
  req: Subject['req'],
  collection: CollectionSlug,
  by: string,
  value: unknown,
  locale: Locale,
): Promise<State['leads']> {
  const { config } = req.payload.collections[collection] ?? {}
  if (!config) return 'nowhere'
  const { docs } = await req.payload.find({
    collection,
    where: { [by]: { equals: value } },
    locale,
    fallbackLocale: false,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user: req.user,
  })
  const found = docs[0] as { _status?: string } | undefined
  if (!found) return 'nowhere'
  return config.versions?.drafts && found._status !== 'published' ? 'unpublished' : 'somewhere'
}
