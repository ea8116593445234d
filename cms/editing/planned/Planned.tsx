'use client'

import { useDocumentInfo, useLocale, useServerFunctions, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { locales, type Locale } from '../../../search/document.ts'
import type { Say } from '../../words/messages.ts'
import { formatMoment, formatOffset, homeZone } from '../moments.ts'
import type { FailedPlan, Plans } from './plans.ts'
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
  const [plans, setPlans] = useState<Plans>({ failed: [], waits: null })
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
    const answer = await fetch(`/api/${collectionSlug}/${id}/plans`, {
      credentials: 'include',
      headers: { 'Accept-Language': i18n.language },
    })
    if (answer.ok) setPlans((await answer.json()) as Plans)
  }, [id, collectionSlug, hasPublishPermission, getUpcomingScheduledPublish, i18n.language])
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
    if (type === 'publish' && plans.waits) return setNotice(plans.waits)
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

  const row = {
    say,
    language: i18n.language,
    busy,
    remove: (job: FailedPlan['id']) => void carry({ deleteID: job }, 'planned:removed'),
  }
  return (
    <section className="planned">
      <h3>{say('planned:title')}</h3>
      {plans.failed.length > 0 && (
        <ul className="planned__failed">
          {plans.failed.map((plan) => (
            <Row key={plan.id} plan={plan} {...row}>
              <p>{plans.waits ?? say('planned:notRun')}</p>
            </Row>
          ))}
        </ul>
      )}
      {waiting.length === 0 ? (
        <p className="planned__none">{say('planned:none')}</p>
      ) : (
        <ul>
          {waiting.map(({ id: job, waitUntil, input }) => (
            <Row key={job} plan={{ id: job, at: waitUntil, ...input }} {...row} />
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

type RowProps = {
  plan: FailedPlan
  say: Say
  language: string
  busy: boolean
  remove: (job: FailedPlan['id']) => void
  children?: ReactNode
}

function Row({ plan, say, language, busy, remove, children }: RowProps) {
  const zone = plan.timezone ?? homeZone
  return (
    <li>
      <strong>{say(`planned:${plan.type ?? 'publish'}`)}</strong>{' '}
      {say(`language:${plan.locale ?? 'all'}`)}
      <br />
      <time dateTime={plan.at}>{formatMoment(plan.at, language, zone)}</time>{' '}
      <span className="planned__zone">{formatOffset(zone, plan.at)}</span>
      {children}
      <button type="button" className="quiet" disabled={busy} onClick={() => remove(plan.id)}>
        {say('planned:remove')}
      </button>
    </li>
  )
}
