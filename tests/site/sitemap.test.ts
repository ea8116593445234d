import { describe, expect, it } from 'vitest'
import { toSitemap, toSitemapIndex } from '../../site/feeds/sitemap.ts'

const BASE = 'https://elumiti.example'

describe('a sitemap', () => {
  const text = toSitemap(
    [
      { path: '/calls/a/', locales: ['kk', 'ru', 'en'], updatedAt: '2026-11-01T00:00:00.000Z' },
      { path: '/calls/b/', locales: ['ru'] },
    ],
    BASE,
  )

  it('has every language of a page, each naming all of them', () => {
    expect(text.match(/<loc>[^<]+<\/loc>/g)).toEqual([
      `<loc>${BASE}/kk/calls/a/</loc>`,
      `<loc>${BASE}/ru/calls/a/</loc>`,
      `<loc>${BASE}/en/calls/a/</loc>`,
      `<loc>${BASE}/ru/calls/b/</loc>`,
    ])
    expect(text.match(/hreflang="en" href="[^"]+\/en\/calls\/a\/"/g)).toHaveLength(3)
    expect(text.match(/hreflang="x-default" href="[^"]+\/kk\/calls\/a\/"/g)).toHaveLength(3)
  })

  it('does not promise a language that is not there', () => {
    expect(text).not.toContain('/kk/calls/b/')
    expect(text).toContain(`hreflang="x-default" href="${BASE}/ru/calls/b/"`)
  })

  it('is listed in the index', () => {
    expect(toSitemapIndex(['people-1'], BASE)).toContain(`<loc>${BASE}/sitemaps/people-1.xml</loc>`)
  })
})
