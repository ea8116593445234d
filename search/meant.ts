import { fold } from './language/fold.ts'
import { toOneScript } from './language/script.ts'
import { strength, type Strength } from './strength.ts'

/** With more answers than this the words were surely meant as typed. */
export const fewAnswers = 5
const nearEnough: ReadonlySet<Strength> = new Set([
  strength.weak,
  strength.typo,
  strength.typos,
  strength.typoPrefix,
])

/** A word somebody has written, and how near it is to the one typed. */
export type Candidate = { text: string; how: Strength; frequency: number }

/** The nearest; of equally near ones that in the script typed, then the commonest. */
export function chooseMeant(typed: string, candidates: readonly Candidate[]): string | undefined {
  const scriptOf = (text: string) => toOneScript(text).script
  const script = scriptOf(typed)
  const isOther = ({ text }: Candidate) => Number(scriptOf(text) !== script)
  const [best] = candidates
    .filter(({ how }) => nearEnough.has(how))
    .sort((a, b) => a.how - b.how || isOther(a) - isOther(b) || b.frequency - a.frequency)
  return best && toCaseOf(typed, best.text)
}

/** The commonest of words weakly alike, given with how often they are written. */
export function chooseLikes(likes: ReadonlyMap<string, number>): string[] {
  return [...likes]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([text]) => text)
    .slice(0, 3)
}

/** Whether a suggestion says something else, not only the spaces. */
export function isNewWording(suggestion: string, typed: string): boolean {
  const [a, b] = [suggestion, typed].map((words) => fold(words.replaceAll(' ', '')).raw)
  return a !== b
}

export function toCaseOf(typed: string, text: string): string {
  const first = typed[0] as string
  const isCapital = first !== first.toLowerCase()
  return isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
