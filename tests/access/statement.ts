import type { Persona } from './cast.ts'
import { fitsWord } from './words.ts'
import type { Row, World } from './world.ts'

/**
 * Who may do something with which documents, as a sentence: `everybody: published · partner: own
 * organisation · editor, administrator: all`. What stands for several of one's groups adds up; `nobody`
 * is the whole sentence. Groups are in cast.ts, the words for documents in words.ts.
 */
export type Statement = string

type Part = { groups: string[]; word: string }

export const parseStatement = (statement: Statement): Part[] =>
  statement === 'nobody'
    ? []
    : statement.split(' · ').map((part) => {
        const [groups, word] = part.split(': ')
        if (!groups || !word) throw new Error(`“${part}” is not “groups: documents”`)
        return { groups: groups.split(', '), word }
      })

/** Whether the sentence lets this person at this document. */
export const allows = (world: World, statement: Statement, persona: Persona, row: Row): boolean =>
  parseStatement(statement).some(
    ({ groups, word }) =>
      groups.some((group) => persona.groups.includes(group)) && fitsWord(world, word, persona, row),
  )
