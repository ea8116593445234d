'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Say } from '../../words/messages.ts'
import type { Finding } from './check.ts'

type State = Finding[] | 'loading' | 'failed'

/** What is missing before publishing, asked anew after every save. */
export function Checklist() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { t, i18n } = useTranslation()
  const say = t as unknown as Say
  const [state, setState] = useState<State>('loading')

  useEffect(() => {
    if (!id) return
    const asked = new AbortController()
    fetch(`/api/${collectionSlug}/${id}/checklist`, {
      signal: asked.signal,
      credentials: 'include',
      headers: { 'Accept-Language': i18n.language },
    })
      .then(async (answer) =>
        setState(
          answer.ok ? ((await answer.json()) as { findings: Finding[] }).findings : 'failed',
        ),
      )
      .catch((error: Error) => error.name !== 'AbortError' && setState('failed'))
    return () => asked.abort()
  }, [id, collectionSlug, lastUpdateTime, i18n.language])

  return (
    <section className="checklist" aria-live="polite">
      <h3>{say('checks:title')}</h3>
      {!id ? (
        <p>{say('checks:saveFirst')}</p>
      ) : typeof state === 'string' ? (
        <p>{say(`checks:${state}`)}</p>
      ) : (
        <Findings findings={state} say={say} />
      )}
    </section>
  )
}

function Findings({ findings, say }: { findings: Finding[]; say: Say }) {
  if (findings.length === 0) return <p className="checklist__good">{say('checks:good')}</p>
  return (['refuses', 'advises'] as const)
    .map((level) => ({ level, items: findings.filter((finding) => finding.level === level) }))
    .filter(({ items }) => items.length > 0)
    .map(({ level, items }) => (
      <div key={level} className={`checklist__${level}`}>
        <h4>{say(`checks:${level}`)}</h4>
        <ul>
          {items.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      </div>
    ))
}
