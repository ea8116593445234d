import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import { toSlugAddress } from './addresses.ts'
import type { Locale } from '../words/locales.ts'
import type { InLocales, MediaDoc, Related, RichText } from './documents.ts'
import { drawUpload, escapeHtml } from './drawn-picture.ts'
import { choose } from './localized.ts'

export interface Html {
  html: string
  lang?: Locale | undefined
}

type Convert = typeof convertLexicalToHTML
type Data = Parameters<Convert>[0]['data']
type Converters = Parameters<
  Extract<Parameters<Convert>[0]['converters'], (...given: never) => unknown>
>[0]

/** The formatted text of a page as HTML, with `lang` when it is not in the page's language. */
export function toHtml(values: InLocales<RichText>, locale: Locale): Html | undefined {
  const written = Object.fromEntries(
    Object.entries(values ?? {}).filter(([, text]) => text && !isEmpty(text)),
  ) as InLocales<RichText>
  const chosen = choose(written, locale)
  if (!chosen) return undefined
  const html = convertLexicalToHTML({
    data: chosen.value as unknown as Data,
    disableContainer: true,
    converters: ({ defaultConverters }: Converters) => ({
      ...defaultConverters,
      paragraph: toBlock('p'),
      quote: toBlock('blockquote'),
      list: ({ node, nodesToHTML }: Given) =>
        toBlock(node.tag === 'ol' ? 'ol' : 'ul')({ node, nodesToHTML }),
      listitem: toBlock('li'),
      link: toLink(locale),
      heading: lowerHeading,
      upload: ({ node }: Given) => drawUpload(node.value, locale),
    }),
  } as unknown as Parameters<Convert>[0])
  return chosen.lang === locale ? { html } : { html, lang: chosen.lang }
}

interface Given {
  node: { tag?: string; fields?: LinkFields; value?: Related<MediaDoc>; children: unknown[] }
  nodesToHTML: (given: { nodes: unknown[] }) => string[]
}
interface LinkFields {
  url?: string
  linkType?: string
  doc?: { relationTo: string; value: unknown }
}

/** Without the classes and styles of Payload's own: the site has its own, and its policy refuses styles. */
const toBlock =
  (tag: string) =>
  ({ node, nodesToHTML }: Given): string =>
    `<${tag}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`

/** The page's title is its only first heading. */
const lowerHeading = (given: Given): string =>
  toBlock(given.node.tag === 'h1' ? 'h2' : (given.node.tag ?? 'h2'))(given)

const toLink =
  (locale: Locale) =>
  ({ node, nodesToHTML }: Given): string => {
    const inner = nodesToHTML({ nodes: node.children }).join('')
    const href = findHref(node.fields ?? {}, locale)
    return href ? `<a href="${escapeHtml(href)}">${inner}</a>` : inner
  }

function findHref({ linkType, doc, url = '' }: LinkFields, locale: Locale): string | undefined {
  if (linkType === 'internal') return doc && toSlugAddress(doc.relationTo, doc.value, locale)
  return /^(https?:|mailto:|tel:|\/|#)/i.test(url) ? url : undefined
}

function isEmpty({ root }: RichText): boolean {
  const hasText = (node: unknown): boolean => {
    const { text, type, children } = node as { text?: string; type?: string; children?: unknown[] }
    if (text?.trim() || type === 'upload' || type === 'horizontalrule') return true
    return (children ?? []).some(hasText)
  }
  return !root.children.some(hasText)
}
