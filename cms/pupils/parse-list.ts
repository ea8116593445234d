import { z } from 'zod'
import { mayHaveAccount } from '../protection/accounts.ts'

export type Pupil = {
  line: number
  familyName: string
  givenName: string
  birthDate: string
  /** With UNDER16_ACCOUNTS=off a younger pupil gets a record without a card. */
  mayEnter: boolean
}
export type LineProblem = { line: number; reason: 'line' | 'has' }

const name = z.string().trim().min(1).max(100)
const row = z.tuple([name, name, z.iso.date()])

/** `Серікова; Айгүл; 2012-04-27`, one pupil a line; also with the day first, as people write it. */
export function parseList(list: string): { pupils: Pupil[]; problems: LineProblem[] } {
  const pupils: Pupil[] = []
  const problems: LineProblem[] = []
  for (const [index, text] of list.split('\n').entries()) {
    if (!text.trim()) continue
    const line = index + 1
    const cells = text.split(/[;\t]/).map((cell) => cell.trim())
    const { data } = row.safeParse([cells[0], cells[1], toIso(cells[2] ?? '')])
    if (!data) problems.push({ line, reason: 'line' })
    else {
      const [familyName, givenName, birthDate] = data
      const mayEnter = mayHaveAccount({ kind: 'talent', birthDate }).ok
      pupils.push({ line, familyName, givenName, birthDate, mayEnter })
    }
  }
  return { pupils, problems }
}

const toIso = (day: string) => day.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1')
