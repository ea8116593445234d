import type { Question } from './event.ts'

export type Answer = { question: string; value: string }
export type Answers =
  | { ok: true; answers: Answer[] }
  /** The questions whose answer is missing or is no answer to them. */
  | { ok: false; wrong: string[] }

const longest = 1000

export const optionsOf = ({ options }: Question): string[] =>
  (Object.values(options ?? {}).find(Boolean) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const isAnswer = (question: Question, value: string): boolean => {
  if (value === '') return !question.required
  if (question.kind === 'yes_no') return value === 'yes' || value === 'no'
  if (question.kind === 'choice')
    return /^\d{1,3}$/.test(value) && Number(value) < optionsOf(question).length
  return value.length <= longest
}

/** Reads what a form says in its fields `q-…`; the number of an option is its place in the list. */
export function readAnswers(
  questions: readonly Question[],
  form: Readonly<Record<string, unknown>>,
): Answers {
  const read = questions.map((question) => {
    const given = form[`q-${question.id}`]
    return { question, value: typeof given === 'string' ? given.trim() : '' }
  })
  const wrong = read.filter(({ question, value }) => !isAnswer(question, value))
  if (wrong.length > 0) return { ok: false, wrong: wrong.map(({ question }) => question.id) }
  return {
    ok: true,
    answers: read
      .filter(({ value }) => value !== '')
      .map(({ question, value }) => ({ question: question.id, value })),
  }
}
