import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planReviews, type Candidate, type Task } from '../../../cms/reviews/plan.ts'

const reviewer = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  load: 0,
  languages: ['kk'],
  fields: [],
  ...more,
})
const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  language: 'kk',
  fields: [],
  given: [],
  barred: new Set(),
  ...more,
})

test('reviews go to who reads the language, as far as there are such, and never where there is a conflict', () => {
  const reviewers = [reviewer('kk1'), reviewer('kk2'), reviewer('ru', { languages: ['ru'] })]
  const tasks = Array.from({ length: 12 }, (_, at) =>
    task(String(at), {
      language: at < 8 ? 'kk' : 'ru',
      barred: new Set(at === 0 ? ['kk1'] : []),
    }),
  )
  const plan = planReviews(tasks, reviewers, 2)
  const of = (id: string) => plan.filter((each) => each.task === id).map((each) => each.reviewer)
  expect(of('0').sort()).toEqual(['kk2', 'ru'])
  for (const { id, language } of tasks.slice(1))
    if (language === 'kk') expect(of(id).sort()).toEqual(['kk1', 'kk2'])
    else expect(of(id)).toContain('ru')
})

test('they go to who knows the field before who does not, but to the language before the field', () => {
  const fields = ['biology']
  const reviewers = [
    reviewer('neither', { languages: ['ru'] }),
    reviewer('field', { languages: ['ru'], fields }),
    reviewer('language'),
    reviewer('both', { fields, load: 9 }),
  ]
  const chosen = planReviews([task('t', { fields })], reviewers, 4).map((each) => each.reviewer)
  expect(chosen).toEqual(['both', 'language', 'field', 'neither'])
})

test('they are spread evenly among equals, whoever has more already', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 8 }),
      fc.nat({ max: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (loads, many, each) => {
        const reviewers = loads.map((load, at) => reviewer(`r${at}`, { load }))
        const tasks = Array.from({ length: many }, (_, at) => task(`t${at}`))
        const plan = planReviews(tasks, reviewers, each)
        expect(plan).toHaveLength(many * Math.min(each, reviewers.length))
        // with one review a task, who got any has at most one more than who has least
        if (each > 1) return
        const after = loads.map(
          (load, at) => load + plan.filter((one) => one.reviewer === `r${at}`).length,
        )
        for (const [at, load] of after.entries())
          if (load > loads[at]!) expect(load).toBeLessThanOrEqual(Math.min(...after) + 1)
      },
    ),
  )
})

test('what fewest may review chooses first', () => {
  const reviewers = [reviewer('one'), reviewer('other')]
  const tasks = [task('easy'), task('hard', { barred: new Set(['other']) })]
  expect(planReviews(tasks, reviewers, 1)).toEqual([
    { task: 'hard', reviewer: 'one' },
    { task: 'easy', reviewer: 'other' },
  ])
})

test('nobody gets one twice, or one that is barred, and what can be filled is', () => {
  const some = fc.uniqueArray(fc.nat({ max: 5 }).map((at) => `r${at}`))
  fc.assert(
    fc.property(
      fc.array(fc.record({ given: some, barred: some }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (wishes, each) => {
        const ids = Array.from({ length: 6 }, (_, at) => `r${at}`)
        const tasks = wishes.map(({ given, barred }, at) =>
          task(`t${at}`, { given, barred: new Set(barred) }),
        )
        const plan = planReviews(
          tasks,
          ids.map((id) => reviewer(id)),
          each,
        )
        for (const { id, given, barred } of tasks) {
          const chosen = plan.filter((one) => one.task === id).map((one) => one.reviewer)
          const able = ids.filter((one) => !barred.has(one) && !given.includes(one))
          expect(new Set(chosen).size).toBe(chosen.length)
          for (const one of chosen) expect(able).toContain(one)
          expect(chosen).toHaveLength(Math.min(Math.max(0, each - given.length), able.length))
        }
      },
    ),
  )
})
