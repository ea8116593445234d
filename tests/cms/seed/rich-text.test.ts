import { describe, expect, it } from 'vitest'
import { toDay, toInstant, toYear } from '../../../cms/seed/moments.ts'
import { toRichText } from '../../../cms/seed/rich-text.ts'

type Node = {
  type: string
  tag?: string
  text?: string
  format?: unknown
  children?: Node[]
  fields?: object
}

const blocks = (writing: string) => toRichText(writing).root.children as unknown as Node[]

describe('toRichText', () => {
  it('parts blocks at empty lines and joins the lines of a paragraph', () => {
    expect(blocks('Бір\nекі\n\nүш').map(({ children }) => children?.[0]?.text)).toEqual([
      'Бір екі',
      'үш',
    ])
  })

  it('makes headings and both kinds of list', () => {
    const made = blocks('## Тақырып\n\n- бір\n- екі\n\n1. алғашқы\n2. келесі')
    expect(made.map(({ type, tag }) => [type, tag])).toEqual([
      ['heading', 'h2'],
      ['list', 'ul'],
      ['list', 'ol'],
    ])
    expect(made[2]?.children?.map(({ children }) => children?.[0]?.text)).toEqual([
      'алғашқы',
      'келесі',
    ])
  })

  it('makes bold words and links within a line', () => {
    const [paragraph] = blocks('Міне, **маңызды** жер: [кітапхана](/kk/library/).')
    expect(paragraph?.children?.map(({ type, text, format }) => [type, text, format])).toEqual([
      ['text', 'Міне, ', 0],
      ['text', 'маңызды', 1],
      ['text', ' жер: ', 0],
      ['link', undefined, ''],
      ['text', '.', 0],
    ])
    expect(paragraph?.children?.[3]?.fields).toMatchObject({ url: '/kk/library/' })
  })
})

describe('moments of the demo world', () => {
  const startedAt = new Date('2026-11-22T20:30:00.000Z')

  it('are counted from the day it is in Kazakhstan', () => {
    expect(toInstant({ days: 0, time: '18:00' }, startedAt)).toBe('2026-11-23T13:00:00.000Z')
    expect(toInstant({ days: -1, time: '00:30' }, startedAt)).toBe('2026-11-21T19:30:00.000Z')
  })

  it('make birthdays and years', () => {
    expect(toDay({ yearsAgo: 15, daysMore: 22 }, startedAt)).toBe('2011-10-31')
    expect(toYear({ yearsAgo: 1 }, startedAt)).toBe(2025)
  })
})
