import { expect, inject, test } from 'vitest'
import { coverage } from '../../cms/seed/coverage.ts'
import { locales } from '../../search/document.ts'

const { url } = inject('server')

const toText = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ')

const read = new Map<string, Promise<string>>()
const textOf = (path: string) => {
  if (!read.has(path))
    read.set(
      path,
      fetch(url + path).then(async (page) =>
        page.ok ? toText(await page.text()) : `HTTP ${page.status}`,
      ),
    )
  return read.get(path)!
}

test.each(coverage.flatMap(({ id, places }) => places.map((place) => ({ id, ...place }))))(
  '$id is stated on $path in three languages',
  async ({ path, states }) => {
    for (const locale of locales)
      expect(await textOf(`/${locale}${path}`), `${locale}${path}`).toContain(
        states[locale].replace(/\s+/g, ' '),
      )
  },
)
