import { locales } from '../../search/document.ts'

/** One address of every page type, without the language; documents are named by what the demo world has. */
export async function findPageTypes(url: string): Promise<string[]> {
  const first = async (kind: string) => {
    const answer = await fetch(`${url}/api/search?kind=${kind}&limit=1&locale=kk`)
    const { hits } = (await answer.json()) as { hits: { url: string }[] }
    if (!hits[0]) throw new Error(`the demo world has nothing of the kind ${kind}`)
    return hits[0].url.slice('/kk'.length)
  }
  const kinds = ['profiles', 'calls', 'events', 'news', 'centres', 'resources']
  return [
    '/',
    '/search/',
    '/people/',
    '/mentors/',
    '/calls/',
    '/events/',
    '/news/',
    '/programmes/',
    '/programmes/myn-bala/',
    '/centres/',
    '/centres/first-17/',
    '/communities/',
    '/leaders/',
    '/awards/',
    '/partners/',
    '/library/',
    '/road-map/',
    '/about/',
    '/pages/privacy/',
    '/no-such-page/',
    ...(await Promise.all(kinds.map(first))),
  ]
}

export const inEveryLanguage = (paths: string[]) =>
  locales.flatMap((locale) => paths.map((path) => `/${locale}${path}`))
