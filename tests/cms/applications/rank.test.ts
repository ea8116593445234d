import { describe, expect, test } from 'vitest'
import { rank, type Contender } from '../../../cms/decisions/rank.ts'
import { toContender } from '../../../cms/decisions/ranking.ts'
import { simulate } from '../../../cms/decisions/simulate.ts'
import type { Application } from '../../../cms/payload-types.ts'
import { isOneRoot, findConflict } from '../../../cms/reviews/conflicts.ts'
import { findSpread, toPoints } from '../../../cms/reviews/points.ts'
import { toRandom } from '../../search/random.ts'

const contender = (number: string, points: number, rural = false, regional = false): Contender => ({
  number,
  points,
  rural,
  regional,
})
const accepted = (list: readonly { accepted: boolean; number: string }[]) =>
  list.filter((each) => each.accepted).map(({ number }) => number)

describe('the ranking', () => {
  test('goes by points alone where no floor asks for more', () => {
    const { list } = rank([contender('a', 50), contender('b', 70), contender('c', 60)], 2, {
      ruralPercent: 0,
      regionalPercent: 0,
    })
    expect(list.map(({ number, way }) => [number, way])).toEqual([
      ['b', 'score'],
      ['c', 'score'],
      ['a', 'score'],
    ])
    expect(accepted(list)).toEqual(['b', 'c'])
  })

  test('gives a floor’s place to the best of its group, and says whose it was', () => {
    const { list, rural } = rank(
      [contender('a', 90), contender('b', 80), contender('c', 70, true), contender('d', 60, true)],
      2,
      { ruralPercent: 50, regionalPercent: 0 },
    )
    expect(accepted(list)).toEqual(['a', 'c'])
    expect(list.find(({ number }) => number === 'c')).toMatchObject({ way: 'rural', place: 3 })
    expect(list.find(({ number }) => number === 'b')).toMatchObject({
      way: 'rural',
      accepted: false,
    })
    expect(rural).toEqual({ asked: 1, got: 1 })
  })

  test('draws a lot among equals that does not depend on who came first', () => {
    const some = ['x', 'y', 'z'].map((number) => contender(number, 50))
    const first = rank(some, 1, { ruralPercent: 0, regionalPercent: 0 })
    const again = rank(some.toReversed(), 1, { ruralPercent: 0, regionalPercent: 0 })
    expect(accepted(again.list)).toEqual(accepted(first.list))
  })

  /** Every choice there is, looked through: the slow truth. */
  function best(all: readonly Contender[], seats: number, rural: number, regional: number) {
    let most: number | undefined
    for (let mask = 0; mask < 1 << all.length; mask += 1) {
      const chosen = all.filter((_, at) => mask & (1 << at))
      if (chosen.length !== seats) continue
      if (chosen.filter((each) => each.rural).length < rural) continue
      if (chosen.filter((each) => each.regional).length < regional) continue
      const sum = chosen.reduce((total, { points }) => total + points, 0)
      if (most === undefined || sum > most) most = sum
    }
    return most
  }

  test('of all choices that keep the floors it is one with most points (300 random worlds)', () => {
    const random = toRandom(7)
    for (let world = 0; world < 300; world += 1) {
      const all = Array.from({ length: 2 + Math.floor(random() * 9) }, (_, at) =>
        contender(`${world}-${at}`, Math.floor(random() * 20), random() < 0.4, random() < 0.6),
      )
      const places = 1 + Math.floor(random() * all.length)
      const floors = {
        ruralPercent: Math.floor(random() * 101),
        regionalPercent: Math.floor(random() * 101),
      }
      const { list, rural, regional } = rank(all, places, floors)
      const chosen = list.filter((each) => each.accepted)
      const seats = Math.min(places, all.length)
      expect(chosen).toHaveLength(seats)
      expect(list).toHaveLength(all.length)
      expect(rural.got).toBeGreaterThanOrEqual(rural.asked)
      // as it is published: at least so many percent of the places, as far as there are so many
      const there = all.filter((each) => each.rural).length
      if (rural.got < there)
        expect(rural.got * 100).toBeGreaterThanOrEqual(floors.ruralPercent * seats)
      expect((rural.asked - 1) * 100).toBeLessThan(Math.max(1, floors.ruralPercent * seats))
      const sum = chosen.reduce((total, { points }) => total + points, 0)
      expect(sum).toBe(best(all, seats, rural.asked, Math.min(regional.asked, regional.got)))
      // nobody is passed over by somebody of the same kind with fewer points
      for (const out of list.filter((each) => !each.accepted))
        for (const one of chosen)
          if (one.rural === out.rural && one.regional === out.regional)
            expect(one.points).toBeGreaterThanOrEqual(out.points)
      // a regional floor falls short only where it cannot be kept beside the rural one
      if (regional.got < regional.asked)
        expect(best(all, seats, rural.asked, regional.got + 1)).toBeUndefined()
    }
  })

  test.each([
    ['a village of a region', { settlementType: 'village', region: 3 }, true, true],
    ['a town of a region', { settlementType: 'town', region: 3 }, true, true],
    ['a city of a region', { settlementType: 'city', region: 3 }, false, true],
    ['a city of the republic', { settlementType: 'city', region: 1 }, false, false],
    ['nowhere known', {}, false, false],
  ] as const)('somebody from %s counts so in the floors', (_, from, rural, regional) => {
    const application = { number: 'n', points: 50, ...from } as unknown as Application
    expect(toContender(application, new Set(['1', '2']))).toEqual(
      contender('n', 50, rural, regional),
    )
  })

  test('is quick for a large call', () => {
    const random = toRandom(3)
    const all = Array.from({ length: 5000 }, (_, at) =>
      contender(String(at), random() * 100, random() < 0.3, random() < 0.7),
    )
    const began = performance.now()
    const { rural } = rank(all, 400, { ruralPercent: 45, regionalPercent: 80 })
    expect(rural.got).toBeGreaterThanOrEqual(180)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  test('a simulation keeps the floors and is the same for the same seed', () => {
    const supposed = {
      applicants: 200,
      places: 20,
      ruralShare: 30,
      regionalShare: 70,
      gap: 10,
      floors: { ruralPercent: 40, regionalPercent: 0 },
    }
    const tried = simulate(supposed)
    expect(tried.rural).toBeGreaterThanOrEqual(8)
    expect(tried).toEqual(simulate(supposed))
    const without = simulate({ ...supposed, floors: { ruralPercent: 0, regionalPercent: 0 } })
    expect(without.rural).toBeLessThan(tried.rural)
    expect(without.byFloor).toBe(0)
  })
})

describe('reviews', () => {
  test('points are shares of the highest score, by weight', () => {
    const criteria = [
      { key: 'idea', weight: 2, highest: 10 },
      { key: 'work', weight: 1, highest: 5 },
    ]
    expect(toPoints(criteria, { idea: 10, work: 5 })).toBe(100)
    expect(toPoints(criteria, { idea: 5 })).toBe(33.3)
  })

  test('a review far from the others stands out', () => {
    expect(findSpread([80, 78, 30])).toMatchObject({ lowest: 30, highest: 80, outliers: [2] })
    expect(findSpread([80, 70])).toMatchObject({ mean: 75, outliers: [] })
    expect(findSpread([])).toBeUndefined()
  })

  test.each([
    ['Сұлтанова', 'Султанов', true],
    ['Сұлтанова', 'Sultanov', true],
    ['Сұлтанова', 'Серікова', false],
    ['Ахметұлы', 'Ахметова', true],
    ['Айтбай', 'Айтбаева', true],
    ['Тобылғина', 'Тобылгин', true],
    ['Достоевский', 'Достоевская', true],
    ['Достоевский', 'Ильин', false],
    ['Ахмет', 'Ахметжанова', false],
    [' ', ' ', false],
    ['', 'Ахметова', false],
  ])('%s and %s are of one root: %s', (one, other, expected) => {
    expect(isOneRoot(one, other)).toBe(expected)
  })

  test.each([
    ['oneself', { account: '1' }, { account: '1' }],
    ['guardian', { guardians: ['3', '4'] }, { account: '4' }],
    ['teacher', { teachers: ['7'] }, { profile: '7' }],
    ['organisation', { organisation: '2' }, { organisation: '2' }],
    ['school', { school: '№ 5 мектеп' }, { school: '№5  МЕКТЕП' }],
    [
      'settlement',
      { settlement: 'Қаратұма', region: '1' },
      { settlement: 'Каратума', region: '1' },
    ],
    [undefined, { settlement: 'Қаратұма', region: '1' }, { settlement: 'Қаратұма', region: '2' }],
    ['surname', { familyName: 'Болатова' }, { familyName: 'Болатов' }],
    [undefined, {}, {}],
  ])('a conflict by %s is found', (reason, applicant, reviewer) => {
    expect(findConflict(applicant, reviewer)).toBe(reason)
  })
})
