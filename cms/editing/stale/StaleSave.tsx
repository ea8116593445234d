'use client'

import { useDocumentInfo, useField, useForm, useFormFields, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import type { Say } from '../../words/messages.ts'
import { toMarks } from './marks.ts'

/**
 * Tells the server with every save on which state of the document it is based, and shows its
 * refusal: what somebody else has saved meanwhile, beside what is typed here and stays.
 */
export function StaleSave({ path }: { path: string }) {
  const { id, collectionSlug, data } = useDocumentInfo()
  const { setValue, value } = useField<object>({ path })
  const { submit } = useForm()
  const { code: locale } = useLocale()
  const say = useTranslation().t as unknown as Say
  const session = useMemo(() => crypto.randomUUID(), [])
  const refusal = useFormFields(([fields]) => fields[path]?.errorMessage)
  const [shown, setShown] = useState<string>()

  const opened = useMemo(() => (data?.updatedAt ? { session, at: data.updatedAt, marks: toMarks(data) } : undefined), [data, session])

  // the server's answer to a save empties what it does not store: it is said anew
  useEffect(() => {
    if (opened && (value as { at?: string } | undefined)?.at !== opened.at) setValue(opened, true)
  }, [opened, setValue, value])
  useEffect(() => setShown(undefined), [opened])
  useEffect(() => {
    if (refusal) setShown(refusal)
  }, [refusal])

  if (!id || !shown) return null
  const [message, ...lines] = shown.split('\n')

  const keepMine = async () => {
    setValue({ ...opened, keep: true }, true)
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
