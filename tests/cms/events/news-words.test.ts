import { expect, it } from 'vitest'
import { say } from '../../../cms/notifications/say.ts'
import words from '../../../cms/notifications/words.json' with { type: 'json' }
import { locales } from '../../../search/document.ts'
import { vocabulary } from '../../../search/vocabulary/values.ts'

const slotsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

it('there are words for every kind of news, and for no other', () => {
  expect(Object.keys(words).sort()).toEqual([...vocabulary.notificationKind].sort())
})

it.each(vocabulary.notificationKind)(
  '%s is said in three languages with the same slots',
  (kind) => {
    const [first, ...others] = locales.map((locale) => words[kind][locale])
    expect(slotsOf(first!.text).length).toBeGreaterThan(0)
    for (const other of others) {
      expect(slotsOf(other.text)).toEqual(slotsOf(first!.text))
      expect(slotsOf(other.subject)).toEqual(slotsOf(first!.subject))
    }
    const values = Object.fromEntries(
      slotsOf(first!.subject + first!.text).map((slot) => {
        const name = slot.slice(1, -1)
        return [name, name.endsWith('At') ? '2026-12-01T05:00:00Z' : `<${name}>`]
      }),
    )
    const said = locales.map((locale) => say(kind, values, locale))
    for (const { subject, text } of said) {
      expect(subject + text).not.toMatch(/[{}]|—|undefined|2026-12-01T/)
      for (const [name, value] of Object.entries(values))
        if (!name.endsWith('At')) expect(subject + text).toContain(value)
    }
    // nothing is left in another language
    expect(new Set(said.map(({ text }) => text)).size).toBe(locales.length)
  },
)
