import type { CollectionSlug, Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { erase } from '../../cms/erasure/erase.ts'
import { openScratch } from '../cms/scratch.ts'
import { findLeaves, listCollections, valueAt } from './fields.ts'
import { createValues } from './values.ts'
import { buildWorld, type World } from './world.ts'

/*
 * What becomes of a row when the person it points at is erased, said a second time and done: each
 * relation by a row of its own that points at the person by nothing else.
 */

/** What is the person's, or hangs on what is: it goes. */
const goes = `
  achievements.profile applications.account applications.profile attachments.application
  attendances.profile awards.profile consents.profile contact-messages.author contact-messages.request
  contact-requests.from contact-requests.to decisions.application factors.user guardianships.child
  guardianships.guardian media.portraitOf moves.application notifications.user preferences.user
  profiles.user pupil-cards.user registrations.profile registrations.user reviews.application
  searches.user sessions.user statements.application vettings.account vettings.profile views.profile
  views.viewer
`
/** What is somebody else's, or the community's: it stays, and names the person no longer. */
const stays = `
  achievements.teacher achievements.verifiedBy applications.reviewers calls.editedBy calls.reviewers
  consents.account consents.closes consents.enteredBy consents.guardianship
  contact-requests.guardianship decisions.confirmedBy decisions.proposedBy events.editedBy
  guardianships.invitedBy news.editedBy pages.editedBy profiles.heldBy programmes.editedBy
  pupil-cards.madeBy pupil-groups.keeper resources.editedBy reviews.reviewer vettings.by
`
const listOf = (text: string) => text.trim().split(/\s+/)
const relations = [...listOf(goes), ...listOf(stays)].toSorted()

let payload: Payload
let dataDir: string
let close: () => Promise<void>
let world: World
beforeAll(async () => {
  ;({ payload, dataDir, close } = await openScratch())
  payload.logger.level = 'silent'
  world = await buildWorld(payload, dataDir)
}, 180_000)
afterAll(() => close())

type Id = number
const configOf = (collection: string) => payload.collections[collection as CollectionSlug].config
const anyOf = (collection: string) =>
  world.rows.find((row) => row.collection === collection && row.side === 'far')?.id ??
  world.rows.find((row) => row.collection === collection)?.id

/** A row of which this relation alone leads to `to`; the others lead to people who stay. */
async function create(collection: string, path?: string, to?: Id): Promise<Id> {
  const relate = (slug: string, field: string) => (field === path ? to : anyOf(slug))
  const { toDocument } = createValues(world.markers, relate)
  const data = toDocument(configOf(collection).flattenedFields, { collection, id: 0 })
  let own: Record<string, unknown> =
    collection === 'profiles' && path !== 'user'
      ? { user: null, photo: null }
      : collection === 'profiles'
        ? { photo: null }
        : {}
  // made by the account for itself: what is made for a child is passed on
  if (['applications.account', 'registrations.user'].includes(`${collection}.${path}`))
    own = { profile: null }
  const unique = Object.fromEntries(
    configOf(collection)
      .flattenedFields.filter(
        ({ name, type, ...field }) =>
          type === 'relationship' && 'unique' in field && field.unique && name !== path,
      )
      .map(({ name }) => [name, undefined]),
  )
  for (const name of Object.keys(unique)) {
    const [leaf] = configOf(collection).flattenedFields.filter((field) => field.name === name)
    unique[name] = (await create(String((leaf as { relationTo: string }).relationTo))) as never
  }
  const { id } = await payload.db.create({
    collection: collection as CollectionSlug,
    data: { ...data, ...own, ...unique },
  })
  return Number(id)
}

const find = (collection: string, id: Id) =>
  payload.db.findOne<{ id: number }>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
  })

const isPerson = (collection: string) => collection === 'users' || collection === 'profiles'

/** The collection to which a relation leads. */
function targetOf(relation: string): string {
  const [collection, path] = relation.split('.') as [string, string]
  const leaf = [...findLeaves(configOf(collection).flattenedFields)].find(
    (each) => each.path === path,
  )!
  return String((leaf.field as { relationTo: string }).relationTo)
}

test('every relation to a person, or to what goes with one, is said here', () => {
  const personal = new Set([
    'users',
    'profiles',
    ...listOf(goes).map((each) => each.split('.')[0]!),
  ])
  const found = listCollections(payload).flatMap(({ slug, flattenedFields }) =>
    [...findLeaves(flattenedFields)].flatMap(({ path, field }) =>
      field.type === 'relationship' && [field.relationTo].flat().some((to) => personal.has(to))
        ? [`${slug}.${path}`]
        : [],
    ),
  )
  expect(found.toSorted()).toEqual(relations)
})

test.each(relations)('%s', async (relation) => {
  const [collection, path] = relation.split('.') as [string, string]
  const target = targetOf(relation)
  // of what goes with a person: by the relation that makes it theirs
  const way = listOf(goes).find(
    (each) => each.startsWith(`${target}.`) && ['users', 'profiles'].includes(targetOf(each)),
  )
  const subject = (isPerson(target) ? target : targetOf(way!)) as 'users' | 'profiles'
  const person = await create(subject)
  const to = isPerson(target) ? person : await create(target, way!.split('.')[1], person)
  const row = await create(collection, path, to)
  expect(await find(collection, row)).not.toBeNull()
  await erase(payload, dataDir, { subject, id: person, askedBy: 'staff' })
  expect(await find(subject, person)).toBeNull()
  expect(await find(target, to)).toBeNull()
  const left = await find(collection, row)
  if (listOf(goes).includes(relation)) expect(left).toBeNull()
  else {
    expect(left).not.toBeNull()
    expect([valueAt(left, path)].flat().map(String)).not.toContain(String(to))
  }
})

test('a picture that only the profile leads to goes with it', async () => {
  const person = await create('profiles')
  const photo = await create('media')
  await payload.db.updateOne({ collection: 'profiles', id: person, data: { photo } })
  await erase(payload, dataDir, { subject: 'profiles', id: person, askedBy: 'self' })
  expect(await find('media', photo)).toBeNull()
})

test('a version of a call names a reviewer who is gone no longer, and keeps nobody from going', async () => {
  const person = await create('users')
  const call = world.rows.find((row) => row.collection === 'calls')!
  const now = new Date().toISOString()
  const dates = { createdAt: now, updatedAt: now }
  const { id } = await payload.db.createVersion({
    collectionSlug: 'calls',
    parent: call.id,
    autosave: false,
    ...dates,
    versionData: { ...call.data, ...dates, slug: `v${person}`, reviewers: [person] } as never,
  })
  await erase(payload, dataDir, { subject: 'users', id: person, askedBy: 'self' })
  expect(await find('users', person)).toBeNull()
  const { docs } = await payload.db.findVersions<{ reviewers?: unknown[] }>({
    collection: 'calls',
    where: { id: { equals: id } },
  })
  expect(docs).toHaveLength(1)
  expect(docs[0]!.version.reviewers ?? []).toEqual([])
})

test.each([
  ['applications', 'account'],
  ['registrations', 'user'],
])('what somebody has made for a child is passed on: %s', async (collection, path) => {
  const [teacher, pupil, guardian] = [
    await create('users'),
    await create('users'),
    await create('users'),
  ]
  const children = [await create('profiles'), await create('profiles'), await create('profiles')]
  await payload.db.updateOne({ collection: 'profiles', id: children[0]!, data: { user: pupil } })
  const tie = await create('guardianships', 'child', children[1])
  await payload.db.updateOne({
    collection: 'guardianships',
    id: tie,
    data: { guardian, state: 'active' },
  })
  const rows: Id[] = []
  for (const profile of children) {
    const row = await create(collection, path, teacher)
    await payload.db.updateOne({
      collection: collection as CollectionSlug,
      id: row,
      data: { profile },
    })
    rows.push(row)
  }
  await erase(payload, dataDir, { subject: 'users', id: teacher, askedBy: 'self' })
  const left = await Promise.all(rows.map((row) => find(collection, row)))
  expect(left.map((row) => row && valueAt(row, path))).toEqual([pupil, guardian, null])
  if (collection === 'applications') expect(valueAt(left[0], 'reviewers')).toHaveLength(1)
})
