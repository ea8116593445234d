import { getTranslation } from '@payloadcms/translations'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, TypedUser } from 'payload'
import { formatDay, homeZone } from '../../editing/moments.ts'
import type { Say } from '../../words/messages.ts'
import { findAlarms } from './alarms.ts'
import { countChanges, findClosing, findUntranslated, findWaiting, type Desk } from './desk.ts'
import { findPlanned } from './planned.ts'
import { Alarms } from './Alarms.tsx'
import { Closing, Numbers, PlannedTimes, Untranslated, Waiting, type Speaker } from './Sections.tsx'

/** What the day brings: what waits, what closes, what is scheduled, what lacks a translation. */
export async function Dashboard({ initPageResult }: AdminViewServerProps) {
  const { req, visibleEntities, permissions } = initPageResult
  const { payload, i18n } = req
  if (!req.user) return null
  const allowed = (slug: string) => permissions.collections?.[slug as 'calls']
  const collections = payload.config.collections.filter(
    ({ slug, timestamps }) =>
      visibleEntities.collections.includes(slug as never) &&
      allowed(slug)?.read &&
      timestamps !== false,
  )
  const slugs = collections.map(({ slug }) => slug)
  const desk: Desk = {
    payload,
    user: req.user as TypedUser,
    collections,
    drafts: new Set(slugs.filter((slug) => allowed(slug)?.readVersions)),
  }
  const labels = new Map<string, string>(
    desk.collections.map(({ slug, labels: { plural } }) => [
      slug,
      getTranslation(plural as never, i18n),
    ]),
  )
  const speaker: Speaker = {
    say: i18n.t as unknown as Say,
    language: i18n.language,
    label: (slug) => labels.get(slug) ?? slug,
  }
  const [alarms, waiting, closing, planned, untranslated, numbers] = await Promise.all([
    findAlarms(desk),
    findWaiting(desk),
    findClosing(desk),
    findPlanned(desk, speaker.say),
    findUntranslated(desk),
    countChanges(desk),
  ])
  // Payload's frame has no main part of its own
  return (
    <main>
      <Gutter className="desk">
        <header className="desk__head">
          <h1>{speaker.say('desk:title')}</h1>
          <p>{formatDay(new Date(), i18n.language, homeZone)}</p>
        </header>
        <Alarms items={alarms} {...speaker} />
        <div className="desk__columns">
          <div>
            <Waiting items={waiting} {...speaker} />
            <Untranslated groups={untranslated} {...speaker} />
          </div>
          <div>
            <Closing items={closing} {...speaker} />
            <PlannedTimes items={planned} {...speaker} />
            <Numbers rows={numbers} {...speaker} />
          </div>
        </div>
      </Gutter>
    </main>
  )
}
