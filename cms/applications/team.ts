import type { Form } from '../calls/answers.ts'
import type { Statement } from '../payload-types.ts'

export type Member = { name: string; email: string; role: string }
const teamAtMost = 12

/** The team as a form has it; a row without a name is none. */
export function readTeam(form: Form): Member[] {
  const cell = (row: number, name: string) =>
    String(form[`team.${row}.${name}`] ?? '')
      .trim()
      .slice(0, 200)
  return Array.from({ length: teamAtMost }, (_, row) => ({
    name: cell(row, 'name'),
    email: cell(row, 'email').toLowerCase(),
    role: cell(row, 'role'),
  })).filter(({ name }) => name)
}

/** The names of those who have not agreed to be in the team, or whose guardian has not. */
export const findUnconfirmed = (
  team: readonly Member[],
  statements: readonly Pick<Statement, 'kind' | 'state' | 'email' | 'personName' | 'about'>[],
): string[] =>
  team
    .filter(({ name, email }) => {
      const own = statements.filter((each) => each.kind === 'member' && each.email === email)
      const given = own.find(({ state }) => state === 'given')
      const guardians = statements.filter(
        ({ kind, about }) => kind === 'consent' && about && about === (given?.personName || name),
      )
      return !given || guardians.some(({ state }) => state !== 'given')
    })
    .map(({ name }) => name)
