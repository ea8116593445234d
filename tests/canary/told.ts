import type { Persona } from '../access/cast.ts'
import type { Marker } from '../access/markers.ts'
import type { CanaryServer } from './world-server.ts'

/**
 * What no reading of a collection gives, but a page tells the one it is meant for: one's own devices,
 * who writes to somebody one answers for, and who has looked at a child.
 */
export function isToldByVerb(
  { world, judge }: Pick<CanaryServer, 'world' | 'judge'>,
  persona: Persona,
  where: string,
  { site, field }: Marker,
): boolean {
  const row = world.find(site.collection, site.id)
  if (!row || !persona.user) return false
  if (/\/account\/sessions\//.test(where))
    return site.collection === 'sessions' && field === 'device' && row.data.user === persona.user.id
  if (/\/account\/children\//.test(where))
    return (
      site.collection === 'users' &&
      field === 'name' &&
      world.rows.some(
        (each) =>
          each.collection === 'views' &&
          each.data.viewer === site.id &&
          judge.may(persona, 'read', each),
      )
    )
  if (/\/account\/letters\//.test(where))
    return (
      site.collection === 'users' &&
      field === 'name' &&
      world.rows.some(
        (each) =>
          each.collection === 'contact-requests' &&
          each.data.from === site.id &&
          judge.may(persona, 'read', each),
      )
    )
  return false
}
