import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import letters from '../../../cms/applications/letters.json' with { type: 'json' }
import { endings, isEnding, moveNames, moves, movesFrom } from '../../../cms/applications/life.ts'
import { findWords } from '../../../cms/words/apply.ts'
import { vocabulary } from '../../../search/vocabulary/values.ts'
import { lifeDocument, writeLifeDocument } from './life-document.ts'

const states = vocabulary.applicationState

test('every state has a way out, or is an ending', () => {
  const stuck = states.filter((state) => !isEnding(state) && movesFrom(state).length === 0)
  expect(stuck).toEqual([])
})

test('every state is reached from the first, and an ending from every state', () => {
  const reach = (from: readonly string[]) => {
    const seen = new Set(from)
    for (const state of seen)
      for (const move of movesFrom(state as (typeof states)[number])) seen.add(moves[move].to)
    return seen
  }
  expect([...reach(['draft'])].sort()).toEqual([...states].sort())
  for (const state of states)
    expect([...reach([state])].some((each) => isEnding(each as 'draft'))).toBe(true)
})

test('every move of the vocabulary has its rule, and leads somewhere else', () => {
  expect(moveNames).toEqual([...vocabulary.applicationMove])
  for (const move of moveNames) {
    const { from, to } = moves[move]
    expect(from.length).toBeGreaterThan(0)
    expect(from).not.toContain(to)
  }
})

test('no ending is left without two people or the applicant having made it', () => {
  const into = moveNames.filter((move) => (endings as readonly string[]).includes(moves[move].to))
  expect(into.map((move) => moves[move].by).sort()).toEqual(['applicant', 'two', 'two'])
})

test('states and moves have words for staff and for the applicant in three languages', () => {
  const keys = [
    ...states.map((state) => `applicationState.${state}`),
    ...states.map((state) => `applicationPublicState.${state}`),
    ...moveNames.map((move) => `applicationMove.${move}`),
  ]
  expect(keys.filter((key) => !findWords(key))).toEqual([])
})

test('every letter is there in three languages with the same slots', () => {
  const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  for (const [name, { kk, ru, en }] of Object.entries(letters))
    for (const other of [ru, en])
      expect(slots(other.subject + other.text), name).toEqual(slots(kk.subject + kk.text))
  for (const move of moveNames)
    if (moves[move].sends) expect(letters).toHaveProperty(moves[move].sends)
})

test('the diagram in docs is the one of today’s table', async () => {
  expect(readFileSync(lifeDocument, 'utf8')).toBe(await writeLifeDocument())
})
