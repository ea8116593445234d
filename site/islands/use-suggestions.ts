import { useEffect, useRef, useState } from 'react'
import type { SearchProps, Suggestion, Suggestions } from './answer.ts'
import { fetchJson } from './question.ts'

const TYPING_PAUSE = 120

/** What may be meant, as one types: asked for after a pause, a question that is overtaken is called off. */
export function useSuggestions({ locale, kind }: Pick<SearchProps, 'locale' | 'kind'>) {
  const [groups, setGroups] = useState<Suggestions['groups']>([])
  const [active, setActive] = useState(-1)
  const running = useRef<AbortController | undefined>(undefined)
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const items: readonly Suggestion[] = groups.flatMap((group) => group.items)

  function close() {
    clearTimeout(pause.current)
    running.current?.abort()
    setGroups([])
    setActive(-1)
  }

  function suggest(q: string, shownKind: string) {
    clearTimeout(pause.current)
    running.current?.abort()
    if (!q.trim()) return close()
    const { signal } = (running.current = new AbortController())
    const query = new URLSearchParams({ q: q.trim() })
    if (kind || shownKind) query.set('kind', kind || shownKind)
    pause.current = setTimeout(() => {
      fetchJson<Suggestions>('suggest', query, { locale, signal })
        .then((found) => {
          if (signal.aborted) return
          setGroups(found?.groups ?? [])
          setActive(-1)
        })
        // the results below are what counts; without suggestions nothing is lost
        .catch(() => signal.aborted || setGroups([]))
    }, TYPING_PAUSE)
  }

  useEffect(() => close, [])
  return { groups, items, active, setActive, suggest, close }
}
