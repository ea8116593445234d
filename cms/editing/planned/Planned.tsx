'use client'

import { useDocumentInfo, useLocale, useServerFunctions, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { locales, type Locale } from '../../../search/document.ts'
import type { Say } from '../../words/messages.ts'
import { formatMoment, formatOffset, homeZone } from '../moments.ts'
import { toMoment, zones } from './zones.ts'

type Kind = 'publish' | 'unpublish'
type Waiting = {
  id: number | string
  waitUntil: string
  input: { type: Kind; locale?: Locale; timezone?: string }
}

/** The times at which a language is published or taken back by itself, each with its time zone. */
export function Planned() {
  const { id, collectionSlug, hasPublishPermission, lastUpdateTime } = useDocumentInfo()
  const { code } = useLocale()
  const { t, i18n } = useTranslation()
  const { schedulePublish, getUpcomingScheduledPublish } = useServerFunctions()
  const say = t as unknown as Say
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const [type, setType] = useState<Kind>('publish')
  const [locale, setLocale] = useState<Locale | 'all'>(code as Locale)
  const [zone, setZone] = useState<string>(homeZone)
  const [at, setAt] = useState('')
  const [notice, setNotice] = useState('')
  const [busy, setBusy] = useState(false)

  const look = useCallback(async () => {
    if (!id || !hasPublishPermission) return
    const found = await getUpcomingScheduledPublish({
      id,
      collectionSlug: collectionSlug!,
    } as never)
    setWaiting(Array.isArray(found) ? (found as never as Waiting[]) : [])
  }, [id, collectionSlug, hasPublishPermission, getUpcomingScheduledPublish])
  useEffect(() => void look().catch(() => setWaiting([])), [look, lastUpdateTime])
  useEffect(() => setLocale(code as Locale), [code])

  if (!id || !hasPublishPermission) return null

  async function carry(order: object, done: 'planned:added' | 'planned:removed') {
    setBusy(true)
    const answer = (await Promise.resolve(schedulePublish(order as never)).catch(
      (error: Error) => ({ error }),
    )) as {
      error?: unknown
    }
    setNotice(say(answer?.error ? 'planned:failed' : done))
    if (!answer?.error) setAt('')
    await look()
    setBusy(false)
  }

  const add = () => {
    const date = at ? toMoment(at, zone) : undefined
    if (!date || date <= new Date()) return setNotice(say('planned:past'))
    void carry(
      {
        type,
        date,
        doc: { relationTo: collectionSlug, value: String(id) },
        localeToPublish: locale === 'all' ? undefined : locale,
        timezone: zone,
      },
      'planned:added',
    )
  }

  return (
    <section className="planned">
      <h3>{say('planned:title')}</h3>
      {waiting.length === 0 ? (
        <p className="planned__none">{say('planned:none')}</p>
      ) : (
        <ul>
          {waiting.map(({ id: job, waitUntil, input }) => (
            <li key={job}>
              <strong>{say(`planned:${input.type}`)}</strong>{' '}
              {say(`language:${input.locale ?? 'all'}`)}
              <br />
              <time dateTime={waitUntil}>
                {formatMoment(waitUntil, i18n.language, input.timezone ?? homeZone)}
              </time>{' '}
              <span className="planned__zone">
                {formatOffset(input.timezone ?? homeZone, waitUntil)}
              </span>
              <button
                type="button"
                className="quiet"
                disabled={busy}
                onClick={() => void carry({ deleteID: job }, 'planned:removed')}
              >
                {say('planned:remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="planned__row">
        <label>
          {say('planned:action')}
          <select value={type} onChange={(event) => setType(event.target.value as Kind)}>
            <option value="publish">{say('planned:publish')}</option>
            <option value="unpublish">{say('planned:unpublish')}</option>
          </select>
        </label>
        <label>
          {say('planned:language')}
          <select
            value={locale}
            onChange={(event) => setLocale(event.target.value as Locale | 'all')}
          >
            {locales.map((each) => (
              <option key={each} value={each}>
                {say(`language:${each}`)}
              </option>
            ))}
            <option value="all">{say('planned:everyLanguage')}</option>
          </select>
        </label>
      </div>
      <label>
        {say('planned:at')}
        <input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
      </label>
      <label>
        {say('planned:zone')}
        <select value={zone} onChange={(event) => setZone(event.target.value)}>
          {zones.map(({ value, word }) => (
            <option key={value} value={value}>
              {`${say(`zone:${word}`)} (${formatOffset(value)})`}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="action" disabled={busy} onClick={add}>
        {say('planned:add')}
      </button>
      <p className="planned__notice" role="status">
        {notice}
      </p>
    </section>
  )
}
