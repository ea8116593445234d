import { z } from 'zod'
import { asksNothing, isAsked, type Answer, type Answers, type Question } from './questions.ts'

export type Form = Record<string, string | string[]>
export type AnswerReason =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'tooSmall'
  | 'tooLarge'
  | 'notNumber'
  | 'notDate'
  | 'notOffered'
export type AnswerProblem = { key: string; reason: AnswerReason; limit?: number }

/** Nothing longer is kept of one field, whatever the call allows. */
const longest = 20_000
const rowsAtMost = 50
const cut = (value: unknown) => String(value ?? '').slice(0, longest)

/** What a form says to the questions, as it was typed: checking comes later, and loses nothing. */
export function readAnswers(questions: readonly Question[], form: Form): Answers {
  const answers: Answers = {}
  for (const question of questions) {
    const name = `a.${question.key}`
    if (question.kind === 'table') {
      const rows = readTable(question, form, name)
      if (rows) answers[question.key] = rows
    } else if (question.kind === 'choices') {
      // an unticked box is not sent: the hidden field beside them tells that the question was there
      if (name in form) answers[question.key] = [form[name]!].flat().filter(Boolean).map(cut)
    } else if (name in form) answers[question.key] = cut([form[name]!].flat().at(-1)).trim()
  }
  return answers
}

function readTable(question: Question, form: Form, name: string): string[][] | undefined {
  if (!Object.keys(form).some((key) => key.startsWith(`${name}.`))) return undefined
  const rows: string[][] = []
  for (let row = 0; row < rowsAtMost; row += 1) {
    const cells = question.options.map((_, column) => cut(form[`${name}.${row}.${column}`]).trim())
    if (cells.some(Boolean)) rows.push(cells)
  }
  return rows
}

const isEmpty = (answer: Answer | undefined) =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)

type Check = (question: Question, answer: Answer) => Omit<AnswerProblem, 'key'> | undefined

const within = (
  value: number,
  { min, max }: Question,
  [low, high]: [AnswerReason, AnswerReason],
) => {
  if (typeof min === 'number' && value < min) return { reason: low, limit: min }
  if (typeof max === 'number' && value > max) return { reason: high, limit: max }
  return undefined
}
const lengthOf: Check = (question, answer) =>
  within([...String(answer)].length, question, ['tooShort', 'tooLong'])
const offered: Check = ({ options }, answer) =>
  [answer].flat().every((one) => options.some(({ value }) => value === one))
    ? undefined
    : { reason: 'notOffered' }

const checks: Partial<Record<Question['kind'], Check>> = {
  text: (question, answer) => lengthOf({ ...question, max: question.max ?? 300 }, answer),
  paragraph: lengthOf,
  choice: offered,
  choices: (question, answer) =>
    offered(question, answer) ??
    within((answer as string[]).length, question, ['tooSmall', 'tooLarge']),
  number: (question, answer) => {
    const value = Number(String(answer).replace(/\s/g, '').replace(',', '.'))
    if (!Number.isFinite(value)) return { reason: 'notNumber' }
    return within(value, question, ['tooSmall', 'tooLarge'])
  },
  date: (_, answer) => (z.iso.date().safeParse(answer).success ? undefined : { reason: 'notDate' }),
  table: (question, answer) =>
    within((answer as string[][]).length, question, ['tooSmall', 'tooLarge']),
}

/** What is wrong with the answers; `files` names the questions that have a file. */
export function checkAnswers(
  questions: Question[],
  answers: Answers,
  files: ReadonlySet<string> = new Set(),
): AnswerProblem[] {
  return questions.flatMap((question): AnswerProblem[] => {
    if (asksNothing(question) || !isAsked(question, questions, answers)) return []
    const { key } = question
    if (question.kind === 'file')
      return question.required && !files.has(key) ? [{ key, reason: 'required' }] : []
    const answer = answers[key]
    if (isEmpty(answer)) return question.required ? [{ key, reason: 'required' }] : []
    const problem = checks[question.kind]?.(question, answer!)
    return problem ? [{ key, ...problem }] : []
  })
}

/** Answers to questions that are not put (any longer) are not part of a submission. */
export const keepAsked = (questions: Question[], answers: Answers): Answers =>
  Object.fromEntries(
    questions
      .filter((question) => !asksNothing(question) && isAsked(question, questions, answers))
      .flatMap(({ key }) => (isEmpty(answers[key]) ? [] : [[key, answers[key]!] as const])),
  )
