import type { Share } from '../feeds/share-picture.ts'
import { SECTIONS, toSectionName } from '../layouts/sections.ts'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'
import type { InLocales, ProfileDoc } from './documents.ts'
import type { Door } from './door.ts'
import { getText } from './localized.ts'
import { isAdult, toName, toPatchId } from './people.ts'
import { term } from './terms.ts'

/** The folders of the site whose pages have a picture of their own, and where their words are. */
const FOLDERS = {
  calls: { collection: 'calls', title: 'title', kind: 'nav.calls' },
  centres: { collection: 'centres', title: 'name', kind: 'nav.centres' },
  events: { collection: 'events', title: 'title', kind: 'nav.events' },
  library: { collection: 'resources', title: 'title', kind: 'nav.library' },
  news: { collection: 'news', title: 'title', kind: 'nav.news' },
  pages: { collection: 'pages', title: 'title', kind: 'nav.about' },
  programmes: { collection: 'programmes', title: 'title', kind: 'nav.programmes' },
} as const

/** What the picture of a page shows; nothing for a page that has none. */
export async function findShare(
  door: Door,
  locale: Locale,
  folder: string,
  name: string,
): Promise<Share | undefined> {
  const t = words(locale)
  const siteName = t('site.name')
  if (folder === 'sections') {
    const section = SECTIONS.find(({ id }) => id === name)
    return (
      section && { id: name, title: t(toSectionName(section.id)), kind: t('site.short'), siteName }
    )
  }
  if (folder === 'people') return findPersonShare(door, locale, name, siteName)
  if (!(folder in FOLDERS)) return undefined
  const { collection, title, kind } = FOLDERS[folder as keyof typeof FOLDERS]
  const document = await door.findOne(collection, { slug: { equals: name } }, { depth: 0 })
  if (!document) return undefined
  const text = getText(
    (document as unknown as Record<string, InLocales<string>>)[title],
    locale,
  ).text
  return { id: `${collection}-${document.id}`, title: text, kind: t(kind), siteName }
}

async function findPersonShare(door: Door, locale: Locale, handle: string, siteName: string) {
  const person: ProfileDoc | undefined = await door.findOne('profiles', {
    handle: { equals: handle },
  })
  if (!person || !isAdult(person)) return undefined
  return {
    id: toPatchId(person),
    title: toName(person),
    kind: term('profileKind', person.kind, locale),
    siteName,
  }
}
