import { beforeEach, expect, it, vi } from 'vitest'
import { keep, readKept, wipeOld, type Kept } from '../../site/check-in/kept.ts'

const rows = new Map<string, string>()
beforeEach(() => {
  rows.clear()
  vi.stubGlobal('localStorage', {
    get length() {
      return rows.size
    },
    key: (at: number) => [...rows.keys()][at] ?? null,
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, value: string) => rows.set(key, value),
    removeItem: (key: string) => rows.delete(key),
  })
})

const at = (hours: number) => new Date(Date.UTC(2026, 10, 25, hours))
const mark = { entry: 'ab12', at: at(1).toISOString() }
const list = (wipeAt: Date, marks: Kept['marks'] = []): Kept => ({
  sealed: { salt: 's', iv: 'i', iterations: 1, data: 'd' },
  wipeAt: wipeAt.toISOString(),
  marks,
  seen: marks.map(({ entry }) => entry),
})

it('destroys the lists whose time has come, of whatever event, and no others', () => {
  keep('kecha', list(at(1)))
  keep('bugin', list(at(30)))
  rows.set('theme', 'dark')
  wipeOld(at(0))
  expect(rows.size).toBe(3)
  wipeOld(at(1))
  expect(readKept('kecha')).toBeUndefined()
  expect(readKept('bugin')?.sealed).toBeDefined()
  expect(rows.has('theme')).toBe(true)
})

it('keeps marks that have not been handed over, without the list, until they are', () => {
  keep('kecha', list(at(1), [mark]))
  wipeOld(at(2))
  expect(readKept('kecha')).toEqual({ wipeAt: at(1).toISOString(), marks: [mark], seen: [] })
  keep('kecha', { ...readKept('kecha')!, marks: [] })
  expect(rows.size).toBe(0)
})

it('destroys what it cannot date', () => {
  rows.set('check-in:eski', JSON.stringify({ sealed: {}, marks: [] }))
  wipeOld(at(0))
  expect(rows.size).toBe(0)
})
