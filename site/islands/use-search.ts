import { useEffect, useRef, useState } from 'react'
import type { Answer, Help, Question, SearchProps } from './answer.ts'
import { ask, fetchJson, parseQuestion, toQuery } from './question.ts'

const TYPING_PAUSE = 150

/** `quiet` while typing: the address follows without a step for the back button at every letter. */
type Step = 'quiet' | 'step'

/** Keeps the question, its answer and the address together. The last question asked wins. */
export function useSearch({
  locale,
  path,
  kind,
  facets,
  question: first,
  answer: firstAnswer,
  help: firstHelp,
}: SearchProps) {
  const [question, setQuestion] = useState(first)
  const [answer, setAnswer] = useState<Answer | undefined>(firstAnswer)
  const [help, setHelp] = useState(firstHelp)
  const [failed, setFailed] = useState(firstAnswer === undefined)
  const running = useRef<AbortController | undefined>(undefined)
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const typing = useRef(false)

  async function run(next: Question) {
    running.current?.abort()
    const controller = (running.current = new AbortController())
    try {
      const found = await ask(next, { locale, kind, signal: controller.signal })
      if (found) setAnswer(found)
      setFailed(!found)
      setHelp(found?.total === 0 ? await askForHelp(next, controller.signal) : undefined)
    } catch {
      if (!controller.signal.aborted) setFailed(true)
    }
  }

  async function askForHelp(next: Question, signal: AbortSignal): Promise<Help | undefined> {
    const query = toQuery(next)
    if (kind) query.set('list', kind)
    return fetchJson<Help>('help', query, { locale, signal }).catch(() => undefined)
  }

  function show(next: Question, step: Step) {
    setQuestion(next)
    clearTimeout(pause.current)
    const query = toQuery(next).toString()
    const address = query ? `${path}?${query}` : path
    // The first letter after anything else is a step; the letters that follow belong to it.
    if (step === 'quiet' && typing.current) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    typing.current = step === 'quiet'
    pause.current = setTimeout(() => void run(next), step === 'quiet' ? TYPING_PAUSE : 0)
  }

  useEffect(() => {
    const goBack = () => {
      clearTimeout(pause.current)
      typing.current = false
      const next = parseQuestion(new URLSearchParams(location.search), facets)
      setQuestion(next)
      void run(next)
    }
    addEventListener('popstate', goBack)
    return () => removeEventListener('popstate', goBack)
  }, [])

  return { question, answer, help, failed, show }
}
