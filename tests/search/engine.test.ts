import { beforeAll, describe, expect, test } from 'vitest'
import type { SearchDocument } from '../../search/document.ts'
import { toPeriod } from '../../search/period.ts'
import { asking, titlesOf, toPerson } from './asking.ts'
import { engineOf, openEngine } from './engine-of.ts'

test('a kind that nothing is of yet is answered: nothing, and how much there is of the others', async () => {
  const engine = await engineOf(['Серік', 'Әлия'].map(toPerson))
  const { facets: _, ...query } = asking('', { kind: 'communities' })
  const { total, hits, facets } = await engine.search(query)
  expect([total, hits]).toEqual([0, []])
  expect(facets.kind).toEqual([
    { value: 'profiles', count: 2 },
    { value: 'communities', count: 0 },
  ])
  expect(facets.communityKind).toEqual([])
})

describe('what comes first', () => {
  test('the spelling as typed, then by letters, then across scripts', async () => {
    const engine = await engineOf(['Сәбір', 'Сабир', 'Сабыр'].map(toPerson))
    expect(await titlesOf(engine, 'Сабыр')).toEqual(['Сабыр', 'Сабир', 'Сәбір'])
    expect((await titlesOf(engine, 'Сәбір'))[0]).toBe('Сәбір')
    const other = await engineOf(['Алия', 'Әлия'].map(toPerson))
    expect(await titlesOf(other, 'Әлия')).toEqual(['Әлия', 'Алия'])
  })

  test('names before places before text', async () => {
    const place = { ...toPerson('Болат', 1), places: ['Серік'] }
    const text = { ...toPerson('Жанат', 2), body: ['Серік жазған'] }
    const engine = await engineOf([text, place, toPerson('Серік Омаров', 3)])
    expect(await titlesOf(engine, 'Серик')).toEqual(['Серік Омаров', 'Болат', 'Жанат'])
  })

  test('the name that has nothing else in it', async () => {
    const engine = await engineOf(['Алматы қаласының орталығы', 'Алматы'].map(toPerson))
    expect((await titlesOf(engine, 'алматы'))[0]).toBe('Алматы')
  })

  test('words in any order, and with or without a patronymic', async () => {
    const engine = await engineOf(
      ['Жақсылықов Серік Асанұлы', 'Серік Ахметов', 'Асан Жақсылықов'].map(toPerson),
    )
    for (const words of ['Серик Жаксылыков', 'zhaksylykov serik', 'Serik Asanuly Jaqsylyqov']) {
      expect((await titlesOf(engine, words))[0], words).toBe('Жақсылықов Серік Асанұлы')
    }
    expect(await titlesOf(engine, 'Ахметов Серик Болатович')).toEqual(['Серік Ахметов'])
  })

  test('a mistake is forgiven, also in a name half typed, and what was meant is offered', async () => {
    const engine = await engineOf(['Қайырбеков Нұрлан', 'Нұржан'].map(toPerson))
    const { hits, widened, didYouMean } = await engine.search(asking('Кайрыбеков'))
    expect(hits.map(({ document }) => document.title.kk)).toEqual(['Қайырбеков Нұрлан'])
    expect([widened, didYouMean]).toEqual([true, 'Қайырбеков'])
    // the same slip on the keys of another layout: nobody has written what it would have typed
    const other = await engine.search(asking('rfqhs,trjd'))
    expect([other.total, other.didYouMean]).toEqual([1, 'қайырбеков'])
    expect(await titlesOf(engine, 'нуралн')).toEqual(['Қайырбеков Нұрлан'])
    expect(await titlesOf(engine, 'каирб')).toEqual(['Қайырбеков Нұрлан'])
  })

  test('by name in the Kazakh alphabet, by date, by what closes next', async () => {
    const call = (name: string, at: string, closesAt?: string): SearchDocument => ({
      ...toPerson(name, name),
      dates: { at, ...(closesAt ? { closesAt } : {}) },
    })
    const engine = await openEngine({ now: () => Date.parse('2020-02-01') })
    await engine.apply({
      upserts: [
        call('Ұлан', '2019-01-01', '2020-01-01'),
        call('Әлия', '2019-03-01', '2020-05-01'),
        call('Қанат', '2019-02-01', '2020-03-01'),
        call('Ян', '2018-01-01'),
      ],
      deletes: [],
      cursor: 1,
    })
    const listed = async (sort: 'name' | 'date' | 'closing') => {
      const { hits } = await engine.search(asking('', { sort }))
      return hits.map(({ document }) => document.title.kk)
    }
    expect(await listed('name')).toEqual(['Әлия', 'Қанат', 'Ұлан', 'Ян'])
    expect(await listed('date')).toEqual(['Әлия', 'Қанат', 'Ұлан', 'Ян'])
    expect((await listed('closing')).slice(0, 2)).toEqual(['Қанат', 'Әлия'])
  })
})

describe('a period', () => {
  const dated = (
    name: string,
    kind: 'calls' | 'events' | 'news',
    at: string,
    closesAt?: string,
  ) => ({
    ...toPerson(name, name),
    kinds: [kind],
    dates: { at, ...(closesAt ? { closesAt } : {}) },
    facets: { region: [kind === 'calls' ? 'abai' : 'astana'], language: ['kk'] },
  })
  const documents = [
    dated('Ескі грант', 'calls', '2026-01-10T00:00:00Z', '2026-03-01T18:59:00Z'),
    dated('Жаңа грант', 'calls', '2026-01-10T00:00:00Z', '2026-03-01T19:00:00Z'),
    dated('Грант күні', 'events', '2026-03-05T04:00:00Z'),
    dated('Грант туралы', 'news', '2026-04-01'),
    toPerson('Грант', 1),
  ]
  const find = async (words: string, from?: string, to?: string, more = {}) => {
    const period = toPeriod(from, to)
    const engine = await opened
    return engine.search(asking(words, { facets: ['region'], ...(period && { period }), ...more }))
  }
  let opened: ReturnType<typeof engineOf>
  beforeAll(() => void (opened = engineOf(documents)))

  test.each<[from: string | undefined, to: string | undefined, found: string[]]>([
    ['2026-03-01', '2026-03-01', ['Ескі грант']],
    ['2026-03-02', '2026-03-05', ['Жаңа грант', 'Грант күні']],
    ['2026-03-06', undefined, ['Грант туралы']],
    [undefined, '2026-03-02', ['Ескі грант', 'Жаңа грант']],
    ['2027-01-01', '2026-01-01', []],
  ])(
    'from %s to %s, both days included, as the clocks of Kazakhstan show them',
    async (from, to, found) => {
      for (const words of ['грант', '']) {
        const { hits, total, facets } = await find(words, from, to)
        expect(new Set(hits.map(({ document }) => document.title.kk)), words).toEqual(
          new Set(found),
        )
        expect(total, words).toBe(found.length)
        const counted = facets['region']?.reduce((sum, { count }) => sum + count, 0)
        expect(counted, words).toBe(found.length)
      }
    },
  )

  test('narrows with a kind and a filter, and the counts of the filter too', async () => {
    const more = { kind: 'calls', filters: { region: ['abai'] } }
    for (const words of ['грант', '']) {
      const { total, facets } = await find(words, '2026-03-01', '2026-03-01', more)
      expect([total, facets['region']]).toEqual([1, [{ value: 'abai', count: 1 }]])
      expect(facets['kind']).toEqual([{ value: 'calls', count: 1 }])
    }
  })

  test('does not turn to other spellings where the words are found outside of it', async () => {
    const { total, widened, didYouMean } = await find('грант', '2030-01-01', undefined)
    expect([total, widened, didYouMean]).toEqual([0, false, undefined])
  })
})

describe('who asks', () => {
  const card = { ...toPerson('Айгерім Ж.', 'card'), supersededFor: 'members' as const }
  const full: SearchDocument = { ...toPerson('Айгерім Жақсылықова', 'full'), audience: 'members' }

  test('a visitor gets the card, a member the whole in its place', async () => {
    const engine = await engineOf([card, full])
    expect(await titlesOf(engine, 'айгерим')).toEqual(['Айгерім Ж.'])
    const asMember = await engine.search(asking('айгерим', { audience: ['public', 'members'] }))
    expect(asMember.hits.map(({ document }) => document.id)).toEqual(['profiles-full'])
  })

  test('nothing of what is hidden shows: not in totals, counts or suggestions', async () => {
    const hidden = { ...full, facets: { region: ['abai'] } }
    const engine = await engineOf([hidden, toPerson('Болат', 1)])
    for (const words of ['Жақсылықова', 'Жақсылыкво', 'жакс', 'Aigerin', 'fquthbv', '']) {
      const query = asking(words, { facets: ['region'] })
      const { total, facets, didYouMean, hits } = await engine.search(query)
      expect(didYouMean, words).toBeUndefined()
      expect(facets['region'], words).toEqual([])
      expect(
        hits.map(({ document }) => document.id),
        words,
      ).not.toContain('profiles-full')
      expect(total, words).toBe(words === '' ? 1 : 0)
    }
  })

  test('an asker with no audience sees nothing', async () => {
    const engine = await engineOf([card, full])
    expect((await engine.search(asking('', { audience: [] }))).total).toBe(0)
  })
})

describe('changes', () => {
  test('the same changes twice leave the same index', async () => {
    const engine = await engineOf([])
    const changes = { upserts: [toPerson('Серік', 1)], deletes: ['profiles-2'], cursor: 3 }
    await engine.apply(changes)
    await engine.apply(changes)
    expect([engine.count(), engine.cursor()]).toEqual([1, 3])
  })

  test('what changes while a rebuild runs is kept', async () => {
    const engine = await engineOf([toPerson('Ескі', 1)])
    async function* documents() {
      yield [toPerson('Серік', 2), toPerson('Болат', 3)]
      await engine.apply({ upserts: [toPerson('Жаңа', 4)], deletes: ['profiles-3'], cursor: 12 })
      expect(await titlesOf(engine, 'Ескі')).toEqual(['Ескі'])
      expect(await titlesOf(engine, 'Жаңа')).toEqual(['Жаңа'])
      yield [toPerson('Қанат', 5)]
    }
    const progress: number[] = []
    await engine.rebuild(documents(), 10, (done) => progress.push(done))
    expect([engine.count(), engine.cursor(), progress]).toEqual([3, 12, [2, 3]])
    expect((await titlesOf(engine, '')).toSorted()).toEqual(['Жаңа', 'Серік', 'Қанат'])
  })

  test('a rebuild that fails leaves the index as it was', async () => {
    const engine = await engineOf([toPerson('Серік', 1)])
    async function* documents() {
      yield [toPerson('Болат', 2)]
      throw new Error('the database is gone')
    }
    await expect(engine.rebuild(documents(), 5)).rejects.toThrow('the database is gone')
    expect(await titlesOf(engine, '')).toEqual(['Серік'])
    async function* none() {
      yield* []
    }
    await engine.rebuild(none(), 6)
    expect([engine.count(), engine.cursor()]).toEqual([0, 6])
  })
})
