import { describe, expect, it } from 'vitest'
import type { RichText } from '../../site/data/documents.ts'
import { toHtml } from '../../site/data/rich-text.ts'

const text = (words: string) => ({ type: 'text', text: words, format: 0, version: 1 })
const block = (type: string, children: object[], more: object = {}) => ({
  type,
  version: 1,
  children,
  ...more,
})
const toDocument = (...children: object[]) =>
  ({ root: block('root', children) }) as unknown as RichText
const link = (fields: object) => block('link', [text('сілтеме')], { fields })
const draw = (...children: object[]) => toHtml({ kk: toDocument(...children) }, 'kk')?.html

describe('text written by editors', () => {
  it('becomes HTML, its signs escaped, its headings under the title of the page', () => {
    expect(draw(block('paragraph', [text('a < b & c')]))).toBe('<p>a &lt; b &amp; c</p>')
    expect(draw(block('heading', [text('Бірінші')], { tag: 'h1' }))).toBe('<h2>Бірінші</h2>')
  })

  it.each([
    ['ul', 'bullet'],
    ['ol', 'number'],
  ])(
    'becomes a plain %s, without the styles that the policy of the pages refuses',
    (tag, listType) => {
      const item = block('listitem', [text('бір')], { value: 1, format: 'center' })
      expect(draw(block('list', [item], { tag, listType }))).toBe(`<${tag}><li>бір</li></${tag}>`)
      expect(draw(block('paragraph', [text('екі')], { format: 'center' }))).toBe('<p>екі</p>')
    },
  )

  it.each([
    [
      { url: 'https://example.org/?a=1&b="2"' },
      '<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">сілтеме</a>',
    ],
    [{ url: '/kk/about/' }, '<a href="/kk/about/">сілтеме</a>'],
    [{ url: 'javascript:alert(1)' }, 'сілтеме'],
    [{ url: 'data:text/html,x' }, 'сілтеме'],
    [
      { linkType: 'internal', doc: { relationTo: 'calls', value: { slug: 'grant' } } },
      '<a href="/kk/calls/grant/">сілтеме</a>',
    ],
    [{ linkType: 'internal', doc: { relationTo: 'calls', value: 12 } }, 'сілтеме'],
  ])('follows %j only where it is safe and leads somewhere', (fields, html) => {
    expect(draw(block('paragraph', [link(fields)]))).toBe(`<p>${html}</p>`)
  })

  it('shows a picture with its words in the language of the page, and not at all one that may not be read', () => {
    const media = {
      id: 1,
      url: '/m.webp',
      mimeType: 'image/webp',
      width: 4,
      height: 3,
      alt: { kk: 'Сурет "А"', ru: 'Снимок' },
    }
    expect(draw({ type: 'upload', version: 1, value: media })).toContain(
      'alt="Сурет &quot;А&quot;" width="4" height="3"',
    )
    expect(draw(block('paragraph', [text('а')]), { type: 'upload', version: 1, value: 7 })).toBe(
      '<p>а</p>',
    )
  })

  it('is taken from another language when its own is empty, and says which', () => {
    const empty = toDocument(block('paragraph', []))
    const full = toDocument(block('paragraph', [text('Мәтін')]))
    expect(toHtml({ ru: empty, kk: full }, 'ru')).toEqual({ html: '<p>Мәтін</p>', lang: 'kk' })
    expect(toHtml({ ru: empty }, 'ru')).toBeUndefined()
  })
})
