import type { Answers, Question } from '../calls/questions.ts'
import type { Application } from '../payload-types.ts'

/** What tells who somebody is lies apart, so that the access rules can keep it from a blind reviewer. */
export function splitAnswers(questions: readonly Question[], answers: Answers) {
  const telling = new Set(questions.filter(({ identifies }) => identifies).map(({ key }) => key))
  const part = (which: boolean) =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => telling.has(key) === which))
  return { answers: part(false), identifying: part(true) }
}

export const joinAnswers = ({
  answers,
  identifying,
}: Pick<Application, 'answers' | 'identifying'>): Answers => ({
  ...(answers as Answers | null),
  ...(identifying as Answers | null),
})
