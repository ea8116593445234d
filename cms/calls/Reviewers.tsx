'use client'

import { FieldLabel, useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import type { Say } from '../words/messages.ts'
import type { Offered } from './reviewers.ts'

/** The reviewers of a call, chosen by name: those who organise it may not look through accounts. */
export const Reviewers: RelationshipFieldClientComponent = ({ field, path }) => {
  const { id } = useDocumentInfo()
  const { t } = useTranslation()
  const say = t as unknown as Say
  const { value, setValue } = useField<Offered['id'][] | null>({ path })
  const [offered, setOffered] = useState<Offered[]>()
  useEffect(() => {
    if (!id) return
    fetch(`/api/calls/${id}/reviewers`, { credentials: 'include' })
      .then(async (answer) =>
        setOffered(answer.ok ? ((await answer.json()) as { reviewers: Offered[] }).reviewers : []),
      )
      .catch(() => setOffered([]))
  }, [id])
  const chosen = new Set((value ?? []).map(String))
  const toggle = ({ id: one }: Offered) =>
    setValue(
      chosen.has(String(one))
        ? (value ?? []).filter((each) => String(each) !== String(one))
        : [...(value ?? []), one],
    )
  return (
    <fieldset className="field-type reviewers">
      <FieldLabel as="span" label={field.label} path={path} />
      {offered?.length === 0 && <p>{say('calls:noReviewers')}</p>}
      {offered?.map((reviewer) => (
        <label key={reviewer.id}>
          <input
            type="checkbox"
            checked={chosen.has(String(reviewer.id))}
            onChange={() => toggle(reviewer)}
          />{' '}
          {reviewer.name}
        </label>
      ))}
    </fieldset>
  )
}
