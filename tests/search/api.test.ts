import { describe, expect, test } from 'vitest'
import { parseSearchRequest, toSearchResponse } from '../../search/api.ts'
import { locales } from '../../search/document.ts'
import { messageCodes, formatMessage } from '../../search/messages/messages.ts'
import { toPerson } from './asking.ts'
import { engineOf } from './engine-of.ts'

const parse = (search: string) => parseSearchRequest(new URL(`https://el.kz/api/search${search}`))

test('an empty address asks for everything public, in Kazakh', () => {
  expect(parse('')).toMatchObject({
    ok: true,
    query: {
      words: '',
      filters: {},
      audience: ['public'],
      locale: 'kk',
      page: 1,
      limit: 20,
      sort: 'relevance',
    },
  })
})

test('facets may be repeated and go by either of their names', () => {
  const parsed = parse(
    '?q=серік&kind=profiles&region=abai&region=astana&settlement_type=village&settlementType=city&locale=ru',
  )
  expect(parsed).toMatchObject({
    query: {
      words: 'серік',
      kind: 'profiles',
      locale: 'ru',
      filters: { region: ['abai', 'astana'], settlementType: ['village', 'city'] },
    },
  })
})

test('a period is between two days of Kazakhstan; a form leaves an empty one empty', () => {
  const midnight = (day: string) => Date.parse(`${day}T00:00:00+05:00`)
  const periodOf = (search: string) => {
    const parsed = parse(search)
    return parsed.ok && parsed.query.period
  }
  expect(periodOf('?from=2026-03-01&to=2026-03-31')).toEqual({
    from: midnight('2026-03-01'),
    before: midnight('2026-04-01'),
  })
  expect(periodOf('?from=&to=2026-12-31')).toEqual({ before: midnight('2027-01-01') })
  expect(periodOf('?from=&to=')).toBeUndefined()
})

describe('what cannot be answered is refused in words', () => {
  test.each([
    ['?kind=people', 'search.kind'],
    ['?kind=__proto__', 'search.kind'],
    ['?sort=price', 'search.sort'],
    ['?page=0', 'search.page'],
    ['?page=1.5', 'search.page'],
    ['?page=-1', 'search.page'],
    ['?page=x', 'search.page'],
    ['?limit=0', 'search.limit'],
    ['?limit=101', 'search.limit'],
    ['?page=501&limit=20', 'search.depth'],
    ['?colour=red', 'search.facet'],
    ['?__proto__=1', 'search.facet'],
    [`?region=${'x'.repeat(101)}`, 'search.value'],
    [`?q=${'а'.repeat(201)}`, 'search.q'],
    ['?locale=de', 'search.locale'],
    ['?from=2026-02-29', 'search.day'],
    ['?to=yesterday', 'search.day'],
    ['?to=2026-1-1', 'search.day'],
  ])('%s → %s', (search, code) => {
    for (const locale of locales) {
      const parsed = parse(search.includes('locale') ? search : `${search}&locale=${locale}`)
      expect(parsed).toMatchObject({ ok: false, status: 400, error: { code } })
      expect(!parsed.ok && parsed.error.message).not.toMatch(/[{}]/)
    }
  })

  test('every message is said in three languages, each in its own', () => {
    for (const code of messageCodes) {
      const said = locales.map((locale) => formatMessage(code, locale, { name: 'x', allowed: 'y' }))
      expect(new Set(said).size).toBe(3)
    }
  })
})

test('200 letters and the last page are allowed', () => {
  expect(parse(`?q=${'ң'.repeat(200)}`).ok).toBe(true)
  expect(parse('?page=100&limit=100').ok).toBe(true)
})

test('the answer has rows in the language of the asker, as far as there is one', async () => {
  const engine = await engineOf([
    {
      ...toPerson('Мың бала', 1),
      id: 'calls-1',
      kinds: ['calls'],
      title: { kk: 'Мың бала', ru: 'Программа «Мың бала»' },
      summary: { kk: 'Ауыл балаларына' },
      path: 'calls/myn-bala',
      facets: { region: ['abai'], callKind: ['programme'] },
      dates: { closesAt: '2030-01-01' },
      details: { places: 20 },
    },
  ])
  const parsed = parse('?q=mynbala&locale=ru&kind=calls')
  if (!parsed.ok) throw new Error(parsed.error.message)
  const result = await engine.search(parsed.query)
  const response = toSearchResponse(result, parsed.query, (facet, value) => `${facet}:${value}`)
  expect(response).toMatchObject({
    query: 'mynbala',
    total: 1,
    page: 1,
    limit: 20,
    hits: [
      {
        id: 'calls-1',
        kind: 'calls',
        title: 'Программа «Мың бала»',
        url: '/ru/calls/myn-bala',
        summary: 'Ауыл балаларына',
        lang: 'ru',
        summaryLang: 'kk',
        closesAt: '2030-01-01',
        details: { places: 20 },
        highlights: {
          title: [
            [11, 14],
            [15, 19],
          ],
          summary: [],
        },
      },
    ],
    facets: {
      kind: [{ value: 'calls', label: 'kind:calls', count: 1 }],
      region: [{ value: 'abai', label: 'region:abai', count: 1 }],
    },
  })
  expect(response.tookMs).toBeGreaterThanOrEqual(0)
})
