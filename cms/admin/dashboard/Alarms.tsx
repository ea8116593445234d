import Link from 'next/link'
import { formatMoment } from '../../editing/moments.ts'
import type { Alarm } from './alarms.ts'
import { Section, type Speaker } from './Sections.tsx'

/** Who read many minors' records; not there at all while nobody did. */
export function Alarms({ items, say, language }: Speaker & { items: Alarm[] }) {
  if (items.length === 0) return null
  return (
    <Section title={say('desk:alarms')} help={say('desk:alarmsHelp')}>
      <ul className="desk__rows">
        {items.map(({ id, account, count, at }) => (
          <li key={id} className="desk__failed">
            <Link href={`/admin/collections/users/${account}`} prefetch={false}>
              {say('desk:alarmsRow', { account, count })}
            </Link>
            <span className="desk__note">
              <time dateTime={at}>{formatMoment(at, language)}</time>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
