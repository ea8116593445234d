import { describe, expect, it } from 'vitest'
import { parseAsked } from '../../site/data/search.ts'
import { parseQuestion, toggle, toQuery } from '../../site/islands/question.ts'
import { toPieces, toRow } from '../../site/islands/rows.ts'
import { nameMonths } from '../../site/text/month-names.ts'

const FACETS = [{ name: 'region' }, { name: 'field' }]

describe('a question and its address', () => {
  it('are read back as they were written', () => {
    const address = 'q=%D0%B0%D0%B9&kind=profiles&region=abai&region=akmola&page=2'
    const question = parseQuestion(new URLSearchParams(address), FACETS)
    expect(question).toEqual({
      q: 'ай',
      kind: 'profiles',
      filters: { region: ['abai', 'akmola'] },
      days: {},
      page: 2,
    })
    expect(toQuery(question).toString()).toBe(address)
  })

  it('leave out what is as always, and what is not shown here', () => {
    const question = parseQuestion(new URLSearchParams('q=+&utm_source=x&page=0&region='), FACETS)
    expect(toQuery(question).toString()).toBe('')
  })

  it('carry days where what is looked for has any', () => {
    const address = 'kind=calls&from=2026-03-01&to=2026-03-31'
    const question = parseQuestion(new URLSearchParams(address), FACETS)
    expect(question.days).toEqual({ from: '2026-03-01', to: '2026-03-31' })
    expect(toQuery(question).toString()).toBe(address)
    for (const other of ['kind=profiles&from=2026-03-01', 'from=2026-03-01', 'kind=news&from=x'])
      expect(parseQuestion(new URLSearchParams(other), FACETS).days, other).toEqual({})
  })

  it('begin anew at the first page when a filter changes', () => {
    const first = { q: '', kind: '', filters: {}, days: {}, page: 3 }
    const chosen = toggle(first, 'region', 'abai')
    expect(chosen).toMatchObject({ filters: { region: ['abai'] }, page: 1 })
    expect(toggle(chosen, 'region', 'abai').filters).toEqual({})
  })
})

describe('the address of a list', () => {
  const asked = (query: string) =>
    parseAsked(new URL(`https://x.example/kk/calls/?${query}`), 'calls')

  it('takes the facets of its kind, by both their names, each value once', () => {
    expect(asked('call_kind=grant&callKind=grant&region=abai').filters).toEqual({
      callKind: ['grant'],
      region: ['abai'],
    })
  })

  it('takes days, each alone too, and passes over what is none', () => {
    expect(asked('from=2026-03-01&to=2026-02-30').days).toEqual({ from: '2026-03-01' })
    const people = parseAsked(new URL('https://x.example/kk/people/?from=2026-03-01'), 'profiles')
    expect(people.days).toEqual({})
  })

  it.each([
    'from=',
    'utm_source=letter',
    'grade=7',
    'page=-1',
    'region=',
    `region=${'x'.repeat(101)}`,
  ])('passes over %s', (query) => {
    expect(asked(query)).toEqual({ q: '', filters: {}, days: {}, page: 1 })
  })
})

describe('a row of the results', () => {
  it('marks what was found', () => {
    expect(
      toPieces('Жақсылықова Айару', [
        [0, 4],
        [12, 14],
      ]),
    ).toEqual(['', 'Жақс', 'ылықова ', 'Ай', 'ару'])
  })

  it.each([
    ['2026-12-04T20:00:00.000Z', '2026 жылғы 5 желтоқсан дейін'],
    ['2027-02-11T10:00:00.000Z', '2027 жылғы 11 ақпан дейін'],
  ])(
    'says the day of %s as the pages do, whatever the browser knows of Kazakh',
    (closesAt, details) => {
      const months = Object.fromEntries(
        Object.entries(nameMonths('kk')).map(([at, name]) => [`month.${at}`, name]),
      )
      const hit = {
        id: 'calls-1',
        kind: 'calls',
        title: 'Грант',
        url: '/kk/calls/grant/',
        summary: '',
        lang: 'kk',
        summaryLang: 'kk',
        highlights: { title: [], summary: [] },
        closesAt,
        details: {},
      } as const
      const words = {
        'search.closes': '{day} дейін',
        'date.day': '{year} жылғы {day} {month}',
      } as never
      const terms = { ...months, 'kind.calls': 'Байқаулар' }
      const row = toRow(hit as never, { locale: 'kk', words, terms })
      expect(row).toMatchObject({ kind: 'Байқаулар', details })
    },
  )
})
