import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  can,
  endings,
  moves,
  movesFrom,
  rowOf,
  type Actor,
  type Move,
  type State,
} from '../../../cms/registrations/life.ts'
import { kinds } from '../../../cms/notifications/kinds.ts'
import { vocabulary } from '../../../search/vocabulary/values.ts'

const actors: Actor[] = ['owner', 'staff', 'clock']
const states = vocabulary.registrationState
const names = Object.keys(moves) as Move[]
const leaving = (state: State) => actors.flatMap((actor) => movesFrom(actor, state))

describe('the life of a registration', () => {
  it.each(states)('%s is reached by some move', (state) => {
    expect(names.some((move) => rowOf(move).to === state)).toBe(true)
  })

  it.each(states)('%s has a way out, or is an ending', (state) => {
    expect(leaving(state).length > 0 || endings.includes(state)).toBe(true)
  })

  it.each(names)('%s says who may, and tells only what is known', (move) => {
    const { by, from, to, sends } = rowOf(move)
    expect(by.length).toBeGreaterThan(0)
    expect(from.length).toBeGreaterThan(0)
    expect(from).not.toContain(to)
    if (sends) expect(kinds).toHaveProperty(sends)
  })

  it('comes to a place it may stay in, by whatever moves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        let state: State | 'new' = 'new'
        for (const choice of choices) {
          const open: [Actor, Move][] = actors.flatMap((actor) =>
            movesFrom(actor, state).map((move): [Actor, Move] => [actor, move]),
          )
          if (open.length === 0) break
          const [actor, move] = open[choice % open.length]!
          expect(can(actor, move, state)).toBe(true)
          state = rowOf(move).to
        }
        // an ending can be reached from wherever this life has come to
        const reach = new Set<State | 'new'>([state])
        for (const each of reach)
          for (const actor of actors)
            for (const move of movesFrom(actor, each)) reach.add(rowOf(move).to)
        return endings.some((ending) => reach.has(ending))
      }),
    )
  })

  it('lets nobody but the clock give places from the line', () => {
    for (const move of ['win', 'lose', 'offer', 'promote', 'lapse', 'callOff'] as const)
      expect(rowOf(move).by).toEqual(['clock'])
  })
})
