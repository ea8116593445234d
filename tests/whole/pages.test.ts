import { brotliDecompressSync } from 'node:zlib'
import { request } from 'node:http'
import { beforeAll, expect, inject, test } from 'vitest'
import { findPageTypes, inEveryLanguage } from './page-types.ts'

const { url } = inject('server')
let paths: string[]
beforeAll(async () => {
  paths = inEveryLanguage(await findPageTypes(url))
})

type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** As a browser would ask, but with the bytes as they come over the wire. */
function get(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(new URL(path, url), { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

const budget = { first: 60 * 1024, script: 75 * 1024, fonts: 40 * 1024 }

test('every page type answers in every language and says so', async () => {
  for (const path of paths) {
    const page = await get(path)
    expect(page.status, path).toBe(path.includes('no-such-page') ? 404 : 200)
    const html = brotliDecompressSync(page.body).toString()
    expect(html, path).toContain(`<html lang="${path.slice(1, 3)}"`)
    expect(html.match(/<h1[\s>]/g), path).toHaveLength(1)
    expect(html, path).not.toMatch(/\b(undefined|NaN|\[object Object\])\b/)
  }
})

test('every page says what it is: a title and a description of its own, and its other languages', async () => {
  const titles = new Map<string, string>()
  for (const path of paths.filter((each) => !each.includes('no-such-page'))) {
    const html = brotliDecompressSync((await get(path)).body).toString()
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ''
    const description = /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(title, path).not.toBe('')
    expect(description.length, `description of ${path}`).toBeGreaterThan(10)
    expect(titles.get(path.slice(0, 3) + title), `the title of ${path}`).toBeUndefined()
    titles.set(path.slice(0, 3) + title, path)
    if (html.includes('<meta name="robots" content="noindex"')) continue
    expect(html, path).toMatch(/<link rel="canonical" href="http[^"]+"/)
    const languages = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="http/g)]
    expect(languages.map(([, each]) => each).at(-1), path).toBe('x-default')
    expect(languages.length, path).toBeGreaterThan(1)
  }
})

test('pages are within their budgets: what a first visit weighs without photos', async () => {
  const sizes = new Map<string, number>()
  const sizeOf = async (path: string) => {
    if (!sizes.has(path)) sizes.set(path, (await get(path)).body.length)
    return sizes.get(path)!
  }
  for (const path of paths) {
    const page = await get(path)
    const html = brotliDecompressSync(page.body).toString()
    const links = [...html.matchAll(/<(?:link|script|astro-island)\b[^>]*>/g)].map(([tag]) => tag)
    const styles = links
      .filter((tag) => /rel="stylesheet"/.test(tag))
      .map((tag) => /href="([^"]+)"/.exec(tag)![1]!)
    const fonts = links
      .filter((tag) => /as="font"/.test(tag))
      .map((tag) => /href="([^"]+)"/.exec(tag)![1]!)
    const entries = links.flatMap((tag) =>
      [...tag.matchAll(/(?:component-url|renderer-url|src)="([^"]+\.m?js)"/g)].map(
        (each) => each[1]!,
      ),
    )
    const scripts = await withImports(entries)
    const total = async (list: string[]) =>
      (await Promise.all(list.map(sizeOf))).reduce((sum, each) => sum + each, 0)
    const script = await total(scripts)
    expect(script, `script of ${path}`).toBeLessThanOrEqual(budget.script)
    if (!html.includes('<astro-island')) expect(script, `script of ${path}`).toBe(0)
    expect(await total(fonts), `fonts of ${path}`).toBeLessThanOrEqual(budget.fonts)
    // a first visit needs at most all three subsets of the font
    const first = page.body.length + (await total(styles)) + Math.max(await total(fonts), 0)
    expect(first, `first visit to ${path}`).toBeLessThanOrEqual(budget.first)
  }
})

/** The scripts and all that they import, to the end. */
async function withImports(entries: string[]): Promise<string[]> {
  const seen = new Set<string>()
  const queue = [...entries]
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const text = await (await fetch(new URL(path, url))).text()
    for (const [, relative] of text.matchAll(
      /(?:import|from)\s*\(?["'](\.{1,2}\/[^"']+\.m?js)["']/g,
    ))
      queue.push(new URL(relative!, new URL(path, url)).pathname)
  }
  return [...seen]
}

test('links inside the site lead somewhere, and stay in the language of the page', async () => {
  const broken: string[] = []
  const seen = new Set<string>()
  for (const path of paths.filter((each) => each.startsWith('/kk/'))) {
    const html = await (await fetch(url + path)).text()
    for (const [, href] of html.matchAll(/<a\b[^>]*href="(\/[^"#?]*)[^"]*"/g)) {
      if (seen.has(href!) || href!.startsWith('/admin')) continue
      seen.add(href!)
      const { status } = await fetch(url + href!, { redirect: 'manual' })
      if (status >= 400) broken.push(`${path} → ${href} (${status})`)
    }
  }
  expect(broken).toEqual([])
})

test('a page is rendered once, kept with its tags and answered with 304 to who has it', async () => {
  const first = await fetch(`${url}/kk/calls/`)
  const etag = first.headers.get('etag')!
  expect(etag).toMatch(/^"/)
  expect(first.headers.get('x-page-tags')).toBeNull()
  const again = await fetch(`${url}/kk/calls/`, { headers: { 'if-none-match': etag } })
  expect(again.status).toBe(304)
})
