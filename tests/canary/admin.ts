import type { Persona } from '../access/cast.ts'
import type { Row } from '../access/world.ts'
import { inLanes, type Ask } from './ask.ts'
import type { CanaryServer } from './world-server.ts'

/** What the admin draws of a document: its form, what the API would give of it, its versions. */
const viewsOf = ({ collection, id }: Row, versions: boolean) => {
  const place = `/admin/collections/${collection}/${id}`
  return [
    place,
    `${place}?locale=ru`,
    `${place}/api`,
    ...(versions ? [`${place}/versions`, `${place}/versions/1`, `${place}/versions/2`] : []),
  ]
}

/**
 * The admin's pages as this person gets them: the lists of every collection, and documents of theirs
 * and of others. What the pages hold for their scripts is looked through with the rest.
 */
export async function crawlAdmin(
  { world, shape }: CanaryServer,
  { ask }: Ask,
  persona: Persona,
  whole: boolean,
): Promise<string[]> {
  const broken: string[] = []
  const enters = /coordinator|partner|reviewer|editor|administrator/.test(persona.name)
  const slugs = Object.keys(shape).filter(
    // those with most people in them always, of the rest now these and now those
    (slug, at) => whole || slug === 'profiles' || (enters && (at + persona.name.length) % 5 === 0),
  )
  const paths = [
    '/admin',
    '/admin/account',
    ...slugs.flatMap((slug) => {
      const rows = world.rows.filter(({ collection }) => collection === slug)
      const shown = (['near', 'far'] as const).flatMap((side) =>
        rows.filter((row) => row.side === side).slice(0, whole ? 4 : 1),
      )
      const views = shown.flatMap((row) => viewsOf(row, shape[slug]!.versions))
      return [
        `/admin/collections/${slug}?limit=100&depth=2`,
        ...(whole ? [`/admin/collections/${slug}?limit=100&search=mk&locale=en`] : []),
        `/admin/collections/${slug}/create`,
        ...(whole ? views : views.filter((_, at) => at % 3 === 0)),
      ]
    }),
  ]
  await inLanes(paths, 3, async (path) => {
    const { status } = await ask(persona, path)
    if (status >= 500) broken.push(`${persona.name} ${path}: ${status}`)
  })
  return broken
}
