import { readdirSync } from 'node:fs'
import path from 'node:path'
import { locales } from '../../search/document.ts'
import type { Persona } from '../access/cast.ts'
import type { World } from '../access/world.ts'
import { inLanes, type Ask } from './ask.ts'

/** The folder of a page → the collection whose documents it shows, where their names differ. */
const collectionsOf: Record<string, string> = { people: 'profiles', library: 'resources' }

/** Every address of the site's pages, feeds and pictures, made from the files that answer them. */
export function listAddresses(world: World, only: readonly string[] = locales): string[] {
  const root = path.resolve('site/pages')
  const routes = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .map((file) => `/${file.replaceAll(path.sep, '/').replace(/\.(astro|ts)$/, '')}`)
  const ofRoutes = routes
    .filter((route) => !/^\/(404|500)$/.test(route))
    .flatMap((route) =>
      route.includes('[locale]')
        ? only.map((locale) => route.replace('[locale]', locale))
        : [route],
    )
    .map((route) =>
      fillIn(world, route)
        .map((address) => address.replace(/\/index$/, '/'))
        .map((address) =>
          /\.\w+$/.test(address) || address.endsWith('/') ? address : `${address}/`,
        ),
    )
  return inTurn(ofRoutes)
}

/** One of each route, then the next of each: however few are asked for, no route is left out. */
function inTurn(lists: string[][]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
}

/** The addresses of a route with names in brackets: one for every document that it could show. */
function fillIn(world: World, route: string): string[] {
  if (route.startsWith('/og/'))
    return folders.flatMap((folder) =>
      namesOf(world, folder).map((name) =>
        route.replace('[folder]', folder).replace('[name]', name),
      ),
    )
  if (route.includes('[collection]'))
    return world.rows
      .filter(({ data }) => data._status)
      .map(({ collection, id }) =>
        route.replace('[collection]', collection).replace('[id]', String(id)),
      )
  const [before, parameter] = /^(.*)\/\[(\w+)\]/.exec(route)?.slice(1) ?? []
  if (!parameter) return [route]
  if (parameter === 'month') return [route.replace('[month]', '2031-03')]
  if (route.startsWith('/sitemaps/'))
    return [...folders, 'resources', 'sections'].map((name) =>
      route.replace(`[${parameter}]`, name === 'sections' ? name : `${name}-1`),
    )
  const folder = before!.split('/').at(-1)!
  return namesOf(world, folder).map((name) => route.replace(`[${parameter}]`, name))
}

const folders = ['people', 'calls', 'centres', 'events', 'library', 'news', 'pages', 'programmes']

/** The names under which a folder's documents could be asked for; their numbers where they have none. */
function namesOf(world: World, folder: string): string[] {
  const collection = collectionsOf[folder] ?? folder
  const rows = world.rows.filter((row) => row.collection === collection)
  if (rows.length === 0) return ['1', '2', '3', '4']
  return rows.map(({ id, data }) => String(data.slug ?? data.handle ?? id))
}

/**
 * Fetches every address as this person, and what their answers link to within the site. A question
 * mark at the end keeps an address from the page store, so that it is rendered for this person.
 */
export async function crawlPages(
  { ask }: Ask,
  persona: Persona,
  addresses: readonly string[],
  { rendered = false, most = Infinity } = {},
) {
  const seen = new Set<string>()
  const outcomes = new Map<number, number>()
  const broken: string[] = []
  let wave = addresses.map((address) => (rendered ? `${address}?as` : address))
  while (wave.length > 0 && seen.size < most) {
    const fresh = [...new Set(wave)]
      .filter((address) => !seen.has(address))
      .slice(0, most - seen.size)
    const next: string[] = []
    await inLanes(fresh, 6, async (address) => {
      seen.add(address)
      const { status, text, type } = await ask(persona, address)
      outcomes.set(status, (outcomes.get(status) ?? 0) + 1)
      if (status >= 500) broken.push(`${address}: ${status}`)
      if (/html|xml|calendar/.test(type)) next.push(...linksIn(text))
    })
    wave = next
  }
  return { pages: seen.size, outcomes: Object.fromEntries(outcomes), broken }
}

/** Addresses within the site in a page, a feed or a sitemap; what ends a session is not followed. */
function linksIn(text: string): string[] {
  const found = [
    ...[...text.matchAll(/(?:href|src|srcset|content)="([^"]+)"/g)].map(([, link]) => link!),
    ...[...text.matchAll(/<(?:loc|link)>([^<]+)</g)].map(([, link]) => link!),
  ]
  return found
    .map((link) => link.replaceAll('&amp;', '&').split(' ')[0]!.split('#')[0]!)
    .map((link) => (URL.canParse(link) ? toPath(new URL(link)) : link))
    .filter((link) => /^\/(?!\/)/.test(link))
    .filter((link) => !/^\/(_astro|icons|admin|_next)|sign-out|\.(woff2|css|js)$/.test(link))
}

const toPath = (url: URL) => (url.hostname === '127.0.0.1' ? url.pathname + url.search : '')
