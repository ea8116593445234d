import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { CollectionSlug, Payload, SanitizedCollectionConfig } from 'payload'
import { locales } from '../../search/document.ts'
import { standings, sides, toPersona, visitor, type Persona, type Side } from './cast.ts'
import { listCollections } from './fields.ts'
import { createMarkers, type Markers, type Site } from './markers.ts'
import { abouts, accountOf, accounts, people, states, type About, type Traits } from './people.ts'
import { createValues } from './values.ts'

/** A stored document: what the database was given. */
export type Row = {
  collection: string
  id: number
  side: Side
  about: About
  data: Record<string, unknown>
}

export type World = {
  rows: Row[]
  markers: Markers
  personas: Persona[]
  find: (collection: string, id: unknown) => Row | undefined
  /** The account of the active guardian of a person. */
  guardianOf: (person: Row | undefined) => unknown
}

/** Before what leads to them; the other collections follow by what they lead to. */
const first = ['regions', 'organisations', 'centres', 'users', 'media', 'profiles', 'guardianships']

/**
 * Fills an empty database with documents of every collection in which every field holds a marker:
 * straight into the tables, so that no hook changes what is written. `crowd` more people of every
 * kind make a large world.
 */
export async function buildWorld(payload: Payload, dataDir: string, crowd = 0): Promise<World> {
  const rows: Row[] = []
  const markers = createMarkers()
  const collections = inOrder(listCollections(payload))
  const of = (collection: string, side: Side) =>
    rows.filter((row) => row.collection === collection && row.side === side)
  const findSame = (collection: string, side: Side, about: About) =>
    of(collection, side).filter((row) => row.about === about)
  const tagged = new Map<string, Row>()

  async function store(
    config: SanitizedCollectionConfig,
    side: Side,
    about: About,
    traits: Traits,
    tag?: string,
  ) {
    const site = { collection: config.slug, id: 0 }
    const relate = (to: string, field: string) => {
      if (to === 'users') {
        const name = `users ${accountOf(field)}`
        return (tagged.get(`${name} ${side}`) ?? tagged.get(`${name} near`))?.id
      }
      if (to === 'profiles') return tagged.get(`profiles ${about} ${side}`)?.id
      return (findSame(to, side, about)[0] ?? of(to, side)[0])?.id
    }
    const { toDocument } = createValues(markers, relate)
    const known = new Set(config.flattenedFields.map(({ name }) => name))
    const data = {
      ...toDocument(config.flattenedFields, site),
      ...Object.fromEntries(Object.entries(traits).filter(([name]) => known.has(name))),
    } as Record<string, unknown>
    if ('birthDate' in data)
      data.birthDate = markers.day({ site, field: 'birthDate' }, traits.minor ? 2011 : 1930)
    if (config.upload) Object.assign(data, toFile(site, data))
    const stored = await payload.db
      .create({ collection: config.slug as CollectionSlug, data: structuredClone(data) })
      // what there may be one of only, of an event or a person, is there already
      .catch((error: unknown) => {
        if (isTwice(error)) return undefined
        throw error
      })
    if (!stored) return undefined
    site.id = Number(stored.id)
    const row: Row = { collection: config.slug, id: site.id, side, about, data }
    rows.push(row)
    if (tag) tagged.set(`${config.slug} ${tag} ${side}`, row)
    if (traits._status) await storeVersion(config, row, toDocument)
    return row
  }

  /** A later text that nobody has published. */
  async function storeVersion(
    config: SanitizedCollectionConfig,
    row: Row,
    toDocument: ReturnType<typeof createValues>['toDocument'],
  ) {
    const before = new Set(markers.known.keys())
    const newer = toDocument(config.flattenedFields, row)
    for (const [value, marker] of markers.known) if (!before.has(value)) marker.version = true
    const now = new Date().toISOString()
    await payload.db.createVersion({
      collectionSlug: config.slug as CollectionSlug,
      parent: row.id,
      autosave: false,
      createdAt: now,
      updatedAt: now,
      versionData: {
        ...row.data,
        ...newer,
        slug: row.data.slug,
        _status: Object.fromEntries(locales.map((locale) => [locale, 'draft'])),
        createdAt: now,
        updatedAt: now,
      } as never,
    })
  }

  /** Files whose bytes are markers too, so that reading them is seen. */
  function toFile(site: Site, { filename, sizes }: Record<string, unknown>) {
    const folder = path.join(dataDir, 'media')
    mkdirSync(folder, { recursive: true })
    const name = `${String(filename)}.webp`
    const others = Object.values((sizes ?? {}) as Record<string, { filename: string }>)
    for (const file of [name, ...others.map((size) => size.filename)])
      writeFileSync(path.join(folder, file), markers.word({ site, field: 'filename' }))
    return { filename: name, mimeType: 'image/webp', url: null, thumbnailURL: null }
  }

  for (const config of collections) {
    for (const side of sides) {
      if (config.slug === 'users')
        for (const standing of standings) {
          if (side === 'far' && (standing === 'editor' || standing === 'administrator')) continue
          await store(
            config,
            side,
            'self',
            { vettedUntil: null, closedAt: null, ...accounts[standing] },
            standing,
          )
        }
      else if (config.slug === 'profiles')
        for (const [name, traits] of listPeople(crowd)) {
          const photo = await store(payload.collections.media.config, side, 'self', {
            portraitOf: null,
          })
          const user = name === 'self' ? {} : { user: null }
          const person = await store(
            config,
            side,
            'self',
            { ...traits, ...user, photo: photo!.id, consentUntilAt: null },
            name,
          )
          photo!.data.portraitOf = person!.id
          await payload.db.updateOne({
            collection: 'media',
            id: photo!.id,
            data: structuredClone(photo!.data),
          })
        }
      else
        for (const about of isAboutPeople(config) ? abouts : (['self'] as const))
          for (const state of states[config.slug]?.(about, (collection) =>
            findSame(collection, side, about).map(({ id }) => id),
          ) ?? [{}])
            for (const status of listStatuses(config))
              await store(config, side, about, { ...state, ...status })
    }
  }

  const byKey = new Map(rows.map((row) => [`${row.collection} ${row.id}`, row]))
  const find = (collection: string, id: unknown) => byKey.get(`${collection} ${String(id)}`)
  const guardians = rows.filter(
    ({ collection, data }) => collection === 'guardianships' && data.state === 'active',
  )
  return {
    rows,
    markers,
    personas: [
      visitor,
      ...standings.map((standing) => {
        const { id, data } = tagged.get(`users ${standing} near`)!
        return toPersona(standing, {
          ...data,
          id,
          collection: 'users',
          _strategy: 'session',
        })
      }),
    ],
    find,
    guardianOf: (person) =>
      person && guardians.find(({ data }) => data.child === person.id)?.data.guardian,
  }
}

const isTwice = (error: unknown) =>
  /UNIQUE constraint|E11000/.test(String((error as { cause?: unknown }).cause ?? error))

function listPeople(crowd: number): [string, Traits][] {
  const kinds = Object.entries(people)
  const more = Array.from({ length: crowd }, (_, at): [string, Traits] => {
    const [name, traits] = kinds[at % kinds.length]!
    return [`${name} ${at}`, traits]
  })
  return [...kinds, ...more]
}

/** One document published but in Russian, and one that never was; each with a later text. */
function listStatuses(config: SanitizedCollectionConfig): Traits[] {
  if (!config.versions?.drafts) return [{}]
  return [
    { _status: { kk: 'published', ru: 'draft', en: 'published' } },
    { _status: { kk: 'draft', ru: 'draft', en: 'draft' } },
  ]
}

const leadsTo = (config: SanitizedCollectionConfig): string[] =>
  config.flattenedFields.flatMap((field) =>
    field.type === 'relationship' || field.type === 'upload' ? [field.relationTo].flat() : [],
  )

const isAboutPeople = (config: SanitizedCollectionConfig) =>
  config.flattenedFields.some(
    ({ name, ...field }) =>
      field.type === 'relationship' &&
      ['profiles', 'users', 'guardianships'].includes(String(field.relationTo)) &&
      !['editedBy', 'verifiedBy'].includes(name),
  )

/** Those that others lead to come before them. */
function inOrder(configs: SanitizedCollectionConfig[]): SanitizedCollectionConfig[] {
  const done: SanitizedCollectionConfig[] = []
  const begun = new Set<string>()
  const visit = (slug: string) => {
    const config = configs.find((each) => each.slug === slug)
    if (!config || begun.has(slug)) return
    begun.add(slug)
    leadsTo(config).forEach(visit)
    done.push(config)
  }
  const early = first.map((slug) => configs.find((each) => each.slug === slug)!)
  early.forEach(({ slug }) => begun.add(slug))
  configs.forEach(({ slug }) => visit(slug))
  return [...early, ...done]
}
