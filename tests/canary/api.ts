import { locales } from '../../search/document.ts'
import type { Persona } from '../access/cast.ts'
import { valueAt } from '../access/fields.ts'
import type { Marker } from '../access/markers.ts'
import type { Row } from '../access/world.ts'
import { inLanes, type Ask } from './ask.ts'
import { besideForms } from './shape.ts'
import type { CanaryServer } from './world-server.ts'

/** Ways to ask for a list by which more could be got than its owner means to give. */
const tricks = [
  '?limit=0&depth=0&locale=all',
  '?limit=0&depth=3&locale=all',
  '?limit=0&depth=1&locale=ru&fallback-locale=kk',
  '?limit=0&depth=1&locale=all&draft=true',
  '?limit=0&depth=1&locale=all&trash=true&showHiddenFields=true&overrideAccess=true',
  '/count',
]

/** Everything the REST API gives of a collection to this person. */
export async function crawlCollection(
  { world, shape }: CanaryServer,
  { ask }: Ask,
  persona: Persona,
  collection: string,
  whole = true,
) {
  const { fields, relations, versions } = shape[collection]!
  const select = fields.map((field) => `select${inBrackets(field)}=true`).join('&')
  const populate = relations
    .flatMap(({ to }) =>
      shape[to]?.fields.map((field) => `populate[${to}]${inBrackets(field)}=true`),
    )
    .slice(0, 150)
    .join('&')
  const rows = world.rows.filter((row) => row.collection === collection)
  const lists = [
    ...tricks,
    `?limit=0&depth=0&locale=all&${select}`,
    `?limit=0&depth=2&locale=all&${populate}`,
    ...(versions
      ? ['/versions?limit=0&locale=all&depth=1', '/versions/1?locale=all', '/versions/2?locale=all']
      : []),
    ...rows
      .slice(0, whole ? 40 : 2)
      .flatMap(({ id }) => [
        `/${id}?depth=2&locale=all&draft=true`,
        `/${id}?depth=0&locale=all&${select}`,
        ...besideForms.map((name) => `/${id}/${name}`),
      ]),
  ]
  await inLanes(lists, 6, (list) => ask(persona, `/api/${collection}${list}`))
  await inLanes(rows.slice(0, whole ? 6 : 1), 6, ({ id }) =>
    ask(persona, `/api/${collection}/access/${id}`, { method: 'POST' }),
  )
}

/**
 * Questions by hidden values: whoever may read a document but not this field of it must not find the
 * document by the field's value, by a part of it, by its being there, or through a relation.
 */
export async function askByHiddenValues(
  canary: CanaryServer,
  { ask, tell }: Ask,
  persona: Persona,
  share = 1,
) {
  const { world, judge } = canary
  const hidden = [...world.markers.known].filter(
    ([, marker], at) => at % share === 0 && !judge.mayReadMarker(persona, marker),
  )
  await inLanes(hidden, 6, async ([value, marker]) => {
    const row = world.find(marker.site.collection, marker.site.id)
    if (!row || marker.field === 'filename') return
    for (const { about, path, query } of listQuestions(canary, persona, row, marker, value)) {
      const where = `/api/${about.collection}?depth=0&limit=0&locale=${marker.locale ?? 'kk'}&${query}`
      const { text, status } = await ask(persona, where)
      if (status === 200 && idsIn(text).includes(about.id))
        tell({ who: persona.name, where, what: `${about.collection} ${about.id} by ${path}` })
    }
  })
}

type Question = { about: Row; path: string; query: string }

function listQuestions(
  { world, judge, shape }: CanaryServer,
  persona: Persona,
  row: Row,
  { field, version }: Marker,
  value: string,
): Question[] {
  const isText = value.startsWith('mk')
  const by = (about: Row, path: string): Question[] => {
    const name = inBrackets(path)
    return [
      { about, path, query: `where${name}[equals]=${value}` },
      ...(isText
        ? [{ about, path, query: `where${name}[like]=${value.slice(0, 9)}` }]
        : [{ about, path, query: `where${name}[greater_than]=${lower(value)}` }]),
    ]
  }
  // of the document itself, where it may be read
  if (judge.may(persona, 'read', row))
    return version ? by(row, field) : [...by(row, field), ...by(row, field).slice(0, 1).map(asPost)]
  // and of what leads to it, where that may be read
  return Object.entries(shape).flatMap(([collection, { relations }]) =>
    relations
      .filter(({ to }) => to === row.collection)
      .flatMap(({ path }) =>
        world.rows
          .filter((each) => each.collection === collection && leadsTo(each, path, row))
          .filter((each) => judge.may(persona, 'read', each))
          .slice(0, 1)
          .flatMap((each) => by(each, `${path}.${field}`).slice(0, 1)),
      ),
  )
}

/** The same with the words of an "or", which another part of the server puts together. */
const asPost = ({ about, path, query }: Question): Question => ({
  about,
  path,
  query: query.replace('where', 'where[or][0][and][0]'),
})

const leadsTo = (row: Row, path: string, to: Row) =>
  [valueAt(row.data, path)].flat().some((value) => String(value) === String(to.id))

const lower = (value: string) =>
  /^\d+$/.test(value) ? String(Number(value) - 1) : new Date(Date.parse(value) - 1).toISOString()

const inBrackets = (path: string) =>
  path
    .split('.')
    .map((part) => `[${part}]`)
    .join('')

function idsIn(text: string): number[] {
  try {
    const { docs } = JSON.parse(text) as { docs?: { id: number }[] }
    return (docs ?? []).map(({ id }) => id)
  } catch {
    return []
  }
}

/** Sorting by a field that is hidden: the order would tell it. Told where documents come sorted whose field is closed. */
export async function sortByHidden(
  { world, judge, shape }: CanaryServer,
  { ask, tell }: Ask,
  persona: Persona,
  share = 1,
) {
  for (const [collection, { fields }] of Object.entries(shape)) {
    const readable = world.rows.filter(
      (row) => row.collection === collection && judge.may(persona, 'read', row),
    )
    const closed = fields.filter(
      (field, at) =>
        (share === 1 || at % 4 === 0) &&
        readable.some((row) => !judge.mayReadField(persona, row, field)),
    )
    await inLanes(closed, 6, async (field) => {
      const where = `/api/${collection}?depth=0&limit=0&sort=${field}`
      const { status, text } = await ask(persona, where)
      if (status !== 200) return
      for (const id of idsIn(text)) {
        const row = world.find(collection, id)
        if (row && !judge.mayReadField(persona, row, field))
          tell({ who: persona.name, where, what: `${collection} ${id} sorted by ${field}` })
      }
    })
  }
}

/** Search and suggestions by every value that this person may not see: nothing may be found by it. */
export async function searchForHidden(
  { world, judge }: CanaryServer,
  { ask, tell }: Ask,
  persona: Persona,
  findable: readonly string[],
  share = 1,
) {
  const hidden = [...world.markers.known].filter(
    ([value, marker], at) =>
      at % share === 0 &&
      value.startsWith('mk') &&
      findable.includes(marker.site.collection) &&
      !judge.mayReadMarker(persona, marker),
  )
  await inLanes(hidden, 6, async ([value, { site, field }], at = 0) => {
    const locale = locales[at % locales.length]!
    for (const where of [
      `/api/search?locale=${locale}&limit=100&q=${value}`,
      `/${locale}/search/suggest.json?q=${value}`,
    ]) {
      const { text } = await ask(persona, where)
      if (new RegExp(`"${site.collection}-${site.id}"`).test(text))
        tell({ who: persona.name, where, what: `${site.collection} ${site.id} found by ${field}` })
    }
  })
  return hidden.length
}

/** The files themselves, of all sizes. */
export async function fetchFiles({ world }: CanaryServer, { ask }: Ask, persona: Persona) {
  const files = world.rows
    .filter(({ collection }) => collection === 'media')
    .flatMap(({ data }) => [
      String(data.filename),
      ...Object.values((data.sizes ?? {}) as Record<string, { filename: string }>)
        .map(({ filename }) => filename)
        .slice(0, 1),
    ])
  await inLanes(files, 6, (file) => ask(persona, `/api/media/file/${file}`))
  return files.length
}
