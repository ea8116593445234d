import { dateOrder, isOrdered } from '../dates.ts'
import { findField, toLabel } from '../describe.ts'
import type { Check } from './check.ts'

/** What ends does so after it has begun. */
export const checkOrder: Check = ({ collection, doc, say, language }) =>
  Object.entries(dateOrder[collection.slug] ?? {})
    .filter(([later, earlier]) => !isOrdered(doc[earlier], doc[later]))
    .map(([later, earlier]) => {
      const label = (name: string) => toLabel(findField(collection.fields, name)!, language)
      return {
        check: 'order',
        level: 'refuses',
        field: later,
        message: say('checks:order', { later: label(later), earlier: label(earlier) }),
      }
    })

const ends: Record<string, string> = { calls: 'closesAt', events: 'endsAt' }

/** A call or an event that is over may be published, but hardly ever on purpose. */
export const checkPast: Check = ({ collection, doc, say, language }) => {
  const end = ends[collection.slug]
  if (!end || !doc[end] || new Date(doc[end] as string) > new Date()) return []
  const field = toLabel(findField(collection.fields, end)!, language)
  return [{ check: 'past', level: 'advises', field: end, message: say('checks:past', { field }) }]
}
