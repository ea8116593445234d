import type { Locale } from '../words/locales.ts'
import { getAddress } from './addresses.ts'
import type { InLocales } from './documents.ts'
import type { Door } from './door.ts'
import { getText } from './localized.ts'
import type { Text } from '../parts/props.ts'

export interface ShellLink extends Text {
  href: string
}

/** What the head and the foot of every page are made of: a stored page is dropped when they change. */
export const SHELL_TAGS = ['navigation', 'pages'] as const

interface Item {
  label?: InLocales<string>
  path: string
}

/** The links that editors add to the head of every page. */
export async function findHeadLinks(door: Door | undefined, locale: Locale): Promise<ShellLink[]> {
  return orNone(async () => {
    const { header } = (await door?.getNavigation()) ?? {}
    return (header ?? []).map((item) => toLink(item, locale))
  })
}

/** The links that editors add to the foot, and every standing page: privacy, terms and the like. */
export async function findFootLinks(door: Door | undefined, locale: Locale): Promise<ShellLink[]> {
  return orNone(async () => {
    if (!door) return []
    const { footer } = await door.getNavigation()
    const { docs } = await door.find('pages', {
      select: ['title', 'slug'],
      sort: 'id',
      limit: 12,
      depth: 0,
      steady: true,
    })
    const pages = docs
      .filter(({ slug }) => slug && slug !== 'about')
      .map((page) => ({ ...getText(page.title, locale), href: getAddress('pages', page, locale) }))
    const added = (footer ?? []).map((item) => toLink(item, locale))
    return [...pages, ...added.filter(({ href }) => pages.every((page) => page.href !== href))]
  })
}

function toLink({ label, path }: Item, locale: Locale): ShellLink {
  const isOutside = /^(https?:|mailto:|tel:)/.test(path)
  const inside = /^\/(kk|ru|en)\//.test(path) ? path.slice(3) : path
  return {
    ...getText(label, locale),
    href: isOutside ? path : `/${locale}${inside.startsWith('/') ? '' : '/'}${inside}`,
  }
}

/** The page that says that something broke must not break on its own foot. */
async function orNone(read: () => Promise<ShellLink[]>): Promise<ShellLink[]> {
  try {
    return await read()
  } catch {
    return []
  }
}
