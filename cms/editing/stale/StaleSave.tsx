'use client'

import { useDocumentInfo, useForm, useFormFields, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import type { Say } from '../../words/messages.ts'
import { toMarks } from './marks.ts'

/**
 * Tells the server with every save on which state of the document it is based, and shows its
 * refusal: what somebody else has saved meanwhile, beside what is typed here and stays.
 */
export function StaleSave({ path }: { path: string }) {
  const { id, collectionSlug, data } = useDocumentInfo()
  const { submit, dispatchFields } = useForm()
  const { code: locale } = useLocale()
  const say = useTranslation().t as unknown as Say
  const session = useMemo(newSession, [])
  const field = useFormFields(([fields]) => fields[path])
  const refusal = field?.errorMessage
  const [shown, setShown] = useState<string>()

  const opened = useMemo(
    () => (data?.updatedAt ? { session, at: data.updatedAt, marks: toMarks(data) } : undefined),
    [data, session],
  )

  // not by setValue: it would make the form forget which fields are being typed in; what the
  // form knows of this field is emptied by every answer of the server, so it is said anew
  useEffect(() => {
    if (!opened || !field || (field.value as { at?: string } | undefined)?.at === opened.at) return
    // after the form has laid out what it opens with, which would wipe this out
    const timer = setTimeout(() =>
      dispatchFields({ type: 'UPDATE_MANY', formState: { [path]: { ...field, value: opened } } }),
    )
    return () => clearTimeout(timer)
  }, [opened, dispatchFields, field, path])
  useEffect(() => setShown(undefined), [opened])
  useEffect(() => {
    if (refusal) setShown(refusal)
  }, [refusal])

  if (!id || !shown) return null
  const [message, savedAt, ...lines] = shown.split('\n')

  const keepMine = async () => {
    dispatchFields({
      type: 'UPDATE_MANY',
      formState: { [path]: { ...field!, value: { ...opened, keep: true } } },
    })
    // the form hands over what it knows at its next render
    await new Promise((resolve) => setTimeout(resolve, 50))
    await submit({
      action: `/api/${collectionSlug}/${id}?draft=true&depth=0&fallback-locale=null&locale=${locale}`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
  }

  return (
    <section className="stale" role="alert">
      <h3>{say('stale:title')}</h3>
      <p>{message}</p>
      <h4>{savedAt}</h4>
      <dl>
        {lines.map((line) => {
          const [label, ...rest] = line.split(': ')
          return (
            <div key={line}>
              <dt>{label}</dt>
              <dd>{rest.join(': ')}</dd>
            </div>
          )
        })}
      </dl>
      <p>
        <a href={`?locale=${locale}`} target="_blank" rel="noreferrer">
          {say('stale:open')}
        </a>
      </p>
      <button type="button" className="action" onClick={() => void keepMine()}>
        {say('stale:keepMine')}
      </button>
      <p className="stale__help">{say('stale:keepMineHelp')}</p>
    </section>
  )
}

/** `crypto.randomUUID` is missing where the admin is opened over plain http. */
const newSession = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36)).join('')
