import type { Persona } from '../access/cast.ts'
import type { Marker } from '../access/markers.ts'
import type { World } from '../access/world.ts'
import type { CanaryServer } from './world-server.ts'

/**
 * What no reading of a collection gives, but a page tells the one it is meant for: one's own devices,
 * who writes to somebody one answers for, who has looked at a child, the cards of one's region, and who
 * may be chosen to review.
 */
export function isToldByVerb(
  { world, judge }: Pick<CanaryServer, 'world' | 'judge'>,
  persona: Persona,
  where: string,
  { site, field }: Marker,
): boolean {
  const row = world.find(site.collection, site.id)
  if (!row || !persona.user) return false
  const [, call] = /\/api\/calls\/([^/]+)\/reviewers/.exec(where) ?? []
  if (call)
    return (
      site.collection === 'users' &&
      field === 'name' &&
      (row.data.roles as string[]).includes('reviewer') &&
      world.rows.some(
        (each) =>
          each.collection === 'calls' &&
          String(each.id) === call &&
          judge.may(persona, 'update', each),
      )
    )
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
  if (/\/account\/pupils\//.test(where) && persona.name === 'coordinator')
    return findCardsOf(world, persona).some(
      ({ card, group }) =>
        (row === card && field === 'code') ||
        (row === group && field === 'name') ||
        (row.collection === 'users' && row.id === card.data.user && field === 'name'),
    )
  return false
}

/** The cards of pupils in the coordinator's region, whoever has given them. */
function findCardsOf(world: World, { user }: Persona) {
  return world.rows.flatMap((card) => {
    const group =
      card.collection === 'pupil-cards' && world.find('pupil-groups', card.data.pupilGroup)
    return group && group.data.region === user!.region ? [{ card, group }] : []
  })
}
