import { describe, expect, test } from 'vitest'
import { openEngine } from './engine-of.ts'
import { scripts, sets } from './people.ts'
import { measureRecall, toCrowd, typings } from './recall.ts'

const least = { full: 0.97, slip: 0.93 } as const

describe.each(scripts)('among people known in %s only, the first five hold', async (known) => {
  const engine = await openEngine()
  await engine.rebuild(toCrowd(known, 5000), 1)
  test.each(typings)('who was meant: $name', async (typing) => {
    for (const set of sets) {
      const recall = await measureRecall(engine, known, set, typing)
      expect(recall, set).toBeGreaterThanOrEqual(least[typing.kind])
    }
  })
})
