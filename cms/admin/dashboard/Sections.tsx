import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatMoment, formatOffset, homeZone } from '../../editing/moments.ts'
import type { Say } from '../../words/messages.ts'
import type { Item, Numbers as Row, Untranslated as Group, Waiting as Draft } from './desk.ts'
import type { Planned } from './planned.ts'

export type Speaker = { say: Say; language: string; label: (collection: string) => string }

const longest = 12

const addressOf = ({ collection, id, locale }: Pick<Item, 'collection' | 'id' | 'locale'>) =>
  `/admin/collections/${collection}/${id}?locale=${locale}`

/** A call with less than three days to go. */
const isUrgent = ({ collection, at }: Item) =>
  collection === 'calls' && new Date(at).getTime() - Date.now() < 3 * 24 * 60 * 60 * 1000

export function Section({
  title,
  help,
  children,
}: {
  title: string
  help?: string
  children: ReactNode
}) {
  return (
    <section className="desk__section">
      <h2>{title}</h2>
      {help && <p className="desk__help">{help}</p>}
      {children}
    </section>
  )
}

function Title({ item, say }: { item: Item; say: Say }) {
  return (
    <Link href={addressOf(item)} prefetch={false} lang={item.title ? item.locale : undefined}>
      {item.title || say('desk:untitled')}
    </Link>
  )
}

export function Waiting({ items, say, language, label }: Speaker & { items: Draft[] }) {
  return (
    <Section title={say('desk:waiting')} help={say('desk:waitingHelp')}>
      {items.length === 0 ? (
        <p className="desk__none">{say('desk:waitingNone')}</p>
      ) : (
        <ul className="desk__rows">
          {items.slice(0, longest).map((item) => (
            <li
              key={`${item.collection}-${item.id}-${item.locale}`}
              className={item.mine ? 'desk__mine' : undefined}
            >
              <span className="desk__kind">
                {label(item.collection)} · {say(`language:${item.locale}`)}
              </span>
              <Title item={item} say={say} />
              <span className="desk__note">
                {say(item.published ? 'desk:changedSince' : 'desk:neverPublished')} ·{' '}
                {formatMoment(item.at, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {items.length > longest && (
        <p className="desk__more">{say('desk:more', { count: items.length - longest })}</p>
      )}
    </Section>
  )
}

export function Closing({ items, say, language, label }: Speaker & { items: Item[] }) {
  return (
    <Section title={say('desk:closing')} help={say('desk:closingHelp')}>
      {items.length === 0 ? (
        <p className="desk__none">{say('desk:closingNone')}</p>
      ) : (
        <ul className="desk__rows">
          {items.map((item) => (
            <li key={`${item.collection}-${item.id}`}>
              <span className="desk__kind">{label(item.collection)}</span>
              <Title item={item} say={say} />
              <span className="desk__note">
                <time dateTime={item.at} className={isUrgent(item) ? 'desk__time' : undefined}>
                  {formatMoment(item.at, language)}
                </time>{' '}
                {formatOffset(homeZone, item.at)} ·{' '}
                {say(item.collection === 'calls' ? 'desk:closesAt' : 'desk:startsAt')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function PlannedTimes({ items, say, language }: Speaker & { items: Planned[] }) {
  return (
    <Section title={say('desk:planned')}>
      {items.length === 0 ? (
        <p className="desk__none">{say('desk:plannedNone')}</p>
      ) : (
        <ul className="desk__rows">
          {items.map((item) => (
            <li
              key={`${item.collection}-${item.id}-${item.at}-${item.locale}`}
              className={item.failed ? 'desk__failed' : undefined}
            >
              <span className="desk__kind">
                {say(`planned:${item.type}`)} ·{' '}
                {say(`language:${item.every ? 'all' : item.locale}`)}
              </span>
              <Title item={item} say={say} />
              <span className="desk__note">
                <time dateTime={item.at}>
                  {formatMoment(item.at, language, item.zone ?? homeZone)}
                </time>{' '}
                {formatOffset(item.zone ?? homeZone, item.at)}
                {item.failed && <strong>{item.waits ?? say('planned:notRun')}</strong>}
                {!item.failed && item.type === 'publish' && item.waits && (
                  <strong>{item.waits}</strong>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function Untranslated({ groups, say, label }: Speaker & { groups: Group[] }) {
  return (
    <Section title={say('desk:untranslated')} help={say('desk:untranslatedHelp')}>
      {groups.length === 0 ? (
        <p className="desk__none">{say('desk:untranslatedNone')}</p>
      ) : (
        <ul className="desk__rows">
          {groups.map(({ collection, locale, count, items }) => (
            <li key={`${collection}-${locale}`}>
              <span className="desk__kind">
                {label(collection)} · {say(`language:${locale}`)}{' '}
                <b className="desk__count">{count}</b>
              </span>
              <ul className="desk__titles">
                {items.map((item) => (
                  <li key={item.id}>
                    <Link href={addressOf(item)} prefetch={false} lang="kk">
                      {item.title || say('desk:untitled')}
                    </Link>
                  </li>
                ))}
              </ul>
              {count > items.length && (
                <Link
                  className="desk__more"
                  href={`/admin/collections/${collection}?locale=${locale}`}
                  prefetch={false}
                >
                  {say('desk:more', { count: count - items.length })}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export function Numbers({ rows, say, label }: Speaker & { rows: Row[] }) {
  return (
    <Section title={say('desk:numbers')} help={say('desk:numbersHelp')}>
      <table className="desk__numbers">
        <thead>
          <tr>
            <th scope="col">{say('desk:collection')}</th>
            <th scope="col">{say('desk:lastDay')}</th>
            <th scope="col">{say('desk:lastWeek')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ collection, day, week }) => (
            <tr key={collection}>
              <th scope="row">
                <Link href={`/admin/collections/${collection}?sort=-updatedAt`} prefetch={false}>
                  {label(collection)}
                </Link>
              </th>
              <td>{day}</td>
              <td>{week}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
