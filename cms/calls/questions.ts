import type { Call } from '../payload-types.ts'
import type { Locale } from '../../search/document.ts'

type Stored = NonNullable<Call['questions']>[number]
type Texts = Partial<Record<Locale, string | null>> | null | undefined

/** A question in all languages, as a call read with `locale: 'all'` has it. */
export type Question = Omit<Stored, 'label' | 'help' | 'options'> & {
  key: string
  label?: Texts
  help?: Texts
  options: { value: string; label?: Texts }[]
}

export type Answer = string | number | string[] | string[][]
export type Answers = Record<string, Answer>

/** The questions of a call in their order; one without a mark is known by its place in the database. */
export const questionsOf = (call: Pick<Call, 'questions'>): Question[] =>
  (call.questions ?? []).map((question) => ({
    ...question,
    label: question.label as Texts,
    help: question.help as Texts,
    key: question.key || String(question.id),
    options: (question.options ?? []).map((option) => ({
      value: option.value || String(option.id),
      label: option.label as Texts,
    })),
  }))

export const asksNothing = ({ kind }: Pick<Question, 'kind'>) => kind === 'statement'

/** Whether a question is put, given what has been answered before: a chain of conditions holds as a whole. */
export function isAsked(question: Question, questions: Question[], answers: Answers): boolean {
  if (!question.onlyIfKey) return true
  const on = questions.find(({ key }) => key === question.onlyIfKey)
  if (
    !on ||
    on === question ||
    !isAsked(on, questions.slice(0, questions.indexOf(question)), answers)
  )
    return false
  const given = [answers[on.key] ?? []].flat(2).map(String)
  return question.onlyIfValue ? given.includes(question.onlyIfValue) : given.some(Boolean)
}
