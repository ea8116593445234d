import { createLocalReq, restoreVersionOperation } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toMark } from '../../../cms/editing/stale/marks.ts'
import type { Call, User } from '../../../cms/payload-types.ts'
import { unseal } from '../../../cms/sealed.ts'
import { inDays, openApplicationsWorld } from '../applications/world.ts'
import { asUser, createPartnersCall } from './partners-call.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let partner: User
let colleague: User
let editor: User
/** A partner's call that an editor has published in Kazakh. */
let call: Call
beforeAll(async () => {
  world = await openApplicationsWorld()
  const { id: organisation } = world.organisation
  partner = await world.user(['partner'], { organisation, locale: 'ru' })
  colleague = await world.user(['partner'], { organisation, locale: 'en' })
  editor = await world.user(['editor'])
})
afterAll(() => world.close())
beforeEach(async () => {
  call = await createPartnersCall(world, partner, {
    places: 5,
    budget: 1000,
    eligibility: { ageFrom: 14 },
    questions: [{ key: 'why', kind: 'text', label: 'Неге?' }],
    criteria: [{ key: 'idea', title: 'Идея', weight: 2 }],
  })
  await draft(partner, { approval: 'waiting' })
  await save(editor, { _status: 'published' })
  await world.payload.db.deleteMany({ collection: 'letters', where: {} })
})

const update = (who: User, data: object, more: object) =>
  world.payload.update({
    collection: 'calls',
    id: call.id,
    locale: 'kk',
    ...asUser(who),
    ...more,
    data: data as never,
  })
const draft = (who: User, data: object, more: object = {}) =>
  update(who, data, { draft: true, ...more })
const save = (who: User, data: object, more: object = {}) => update(who, data, more)

const read = async (more: object) =>
  (await world.payload.findByID({
    collection: 'calls',
    id: call.id,
    locale: 'kk',
    fallbackLocale: false,
    depth: 0,
    ...more,
  })) as Call
/** As it was saved last, in whatever language. */
async function latest() {
  const { docs } = await world.payload.findVersions({
    collection: 'calls',
    where: { and: [{ parent: { equals: call.id } }, { latest: { equals: true } }] },
    locale: 'kk',
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!.version as unknown as Call
}
const shown = () => read({ overrideAccess: false })

async function letters() {
  const { docs } = await world.payload.find({
    collection: 'letters',
    sort: 'id',
    pagination: false,
    overrideAccess: true,
  })
  return docs.map(({ name, to, locale, content, nextTryAt }) => ({
    name: name.replace('application.', ''),
    to,
    locale,
    waits: Date.parse(nextTryAt!) - Date.now() > 600_000,
    ...unseal<{ url: string; call: string }>('letters', content!),
  }))
}

describe('a partner changes a call that an editor has approved', () => {
  it.each<[string, object]>([
    ['a text', { summary: 'Басқаша.' }],
    ['the end', { closesAt: inDays(3) }],
    ['the places', { places: 1 }],
    ['the budget', { budget: 10 }],
    ['who may apply', { eligibility: { ageFrom: 18 } }],
    ['the questions', { questions: [{ key: 'why', kind: 'text', label: 'Қанша?' }] }],
    ['the criteria', { criteria: [{ key: 'idea', title: 'Идея', weight: 3 }] }],
    ['whether results are shown', { showResults: false }],
  ])('%s: it waits, and what is published stays', async (_, change) => {
    const before = await shown()
    await draft(partner, change)
    expect((await latest()).approval).toBe('waiting')
    expect(await latest()).toMatchObject(change)
    expect(await shown()).toEqual(before)
    await expect(save(partner, { _status: 'published' })).rejects.toThrow()
    expect(await shown()).toEqual(before)
    await save(editor, { _status: 'published' })
    expect((await latest()).approval).toBe('approved')
    expect(await shown()).toMatchObject(change)
  })

  it('its reviewers are its own matter, and what is saved unchanged is no change', async () => {
    const reviewer = await world.user(['reviewer'])
    const { id: _id, updatedAt: _at, ...same } = await latest()
    await draft(partner, same)
    await draft(partner, { reviewers: [reviewer.id], reviewsEach: 3 })
    expect(await latest()).toMatchObject({ approval: 'approved', reviewsEach: 3 })
    await save(partner, { _status: 'published' })
    expect(await letters()).toEqual([])
  })

  it('a text in another language waits too', async () => {
    await draft(partner, { title: 'Конкурс партнёра', summary: 'Кратко.' }, { locale: 'ru' })
    expect((await latest()).approval).toBe('waiting')
    const publish = { _status: 'published' }
    await expect(save(partner, publish, { locale: 'ru' })).rejects.toThrow()
    await draft(editor, { approval: 'approved' })
    await save(partner, publish, { locale: 'ru' })
    expect(await read({ overrideAccess: false, locale: 'ru' })).toMatchObject({
      summary: 'Кратко.',
    })
  })

  it('partners are told at once, editors a little later, and once for however many saves', async () => {
    await draft(partner, { places: 4 })
    // a form that was open before still says that it is approved
    await draft(partner, { places: 3, approval: 'approved' })
    await draft(colleague, { places: 2 })
    expect(await latest()).toMatchObject({ approval: 'waiting', places: 2 })
    const editing = expect.stringMatching(`/admin/collections/calls/${call.id}$`)
    const versions = expect.stringMatching(`/admin/collections/calls/${call.id}/versions$`)
    const own = { name: 'callChangeWaits', waits: false, url: editing }
    expect(await letters()).toMatchObject([
      { ...own, to: partner.email, locale: 'ru', call: 'Серіктестің байқауы' },
      { ...own, to: colleague.email, locale: 'en' },
      { name: 'callChanged', to: editor.email, locale: 'kk', waits: true, url: versions },
    ])
    await draft(editor, { approval: 'approved' })
    const names = (await letters()).slice(3).map(({ name, to }) => [name, to])
    expect(names).toEqual([
      ['callApproved', partner.email],
      ['callApproved', colleague.email],
    ])
  })

  it('and is sent back, with what was approved still published', async () => {
    await draft(partner, { places: 4 })
    await draft(editor, { approval: 'sent_back', approvalNote: 'Бес орын уәде етілді.' })
    await expect(save(partner, { _status: 'published' })).rejects.toThrow()
    await expect(draft(partner, { approval: 'approved' })).rejects.toThrow()
    expect(await shown()).toMatchObject({ places: 5 })
    await draft(partner, { approval: 'waiting', places: 5 })
    expect((await letters()).at(-1)).toMatchObject({ name: 'callWaiting', to: editor.email })
  })
})

describe('no way round it', () => {
  it('by a form of an editor that was opened before', async () => {
    const basedOn = { session: 'editor', marks: { approval: toMark('approved') } }
    await draft(partner, { title: 'Конкурс партнёра', summary: 'Кратко.' }, { locale: 'ru' })
    await draft(editor, { approval: 'approved', basedOn })
    expect((await latest()).approval).toBe('waiting')
    await save(editor, { approval: 'approved', _status: 'published', basedOn })
    expect((await latest()).approval).toBe('waiting')
    await expect(save(partner, { _status: 'published' }, { locale: 'ru' })).rejects.toThrow()
    await draft(editor, { approval: 'approved' }, { locale: 'ru' })
    expect((await latest()).approval).toBe('approved')
  })

  it('by publishing the change at once, in one language or all', async () => {
    for (const more of [{}, { publishAllLocales: true }, { locale: 'ru' }, { locale: 'all' }])
      await expect(save(partner, { places: 1, _status: 'published' }, more)).rejects.toThrow()
    expect(await latest()).toMatchObject({ places: 5, approval: 'approved' })
  })

  it('by taking one language back with a change that the other shows', async () => {
    await draft(editor, { title: 'Конкурс', summary: 'Кратко.' }, { locale: 'ru' })
    await save(editor, { _status: 'published' }, { locale: 'ru' })
    await expect(save(partner, { _status: 'draft', places: 1 })).rejects.toThrow()
    await draft(partner, { places: 1 })
    await expect(save(partner, { _status: 'draft' })).rejects.toThrow()
    expect(await read({ overrideAccess: false, locale: 'ru' })).toMatchObject({ places: 5 })
    // all of it may be taken back at any time
    await save(partner, { _status: 'draft' }, { unpublishAllLocales: true })
    await expect(shown()).rejects.toThrow()
  })

  it('by restoring a version that was never approved', async () => {
    await draft(partner, { places: 1 })
    const { docs } = await world.payload.findVersions({
      collection: 'calls',
      where: { parent: { equals: call.id } },
      sort: 'id',
      pagination: false,
      ...asUser(partner),
    })
    await save(editor, { places: 5, _status: 'published' })
    for (const { id } of docs)
      await expect(
        world.payload.restoreVersion({ collection: 'calls', id, ...asUser(partner) }),
      ).rejects.toThrow()
    expect(await shown()).toMatchObject({ places: 5 })
    const req = await createLocalReq(
      { user: { ...partner, collection: 'users' }, locale: 'kk' },
      world.payload,
    )
    await restoreVersionOperation({
      collection: world.payload.collections.calls,
      id: docs.at(-1)!.id,
      draft: true,
      overrideAccess: false,
      req,
    })
    expect(await latest()).toMatchObject({ places: 1, approval: 'waiting' })
    expect(await shown()).toMatchObject({ places: 5 })
  })

  it('by a copy of what was approved', async () => {
    const copy = await world.payload.duplicate({
      collection: 'calls',
      id: call.id,
      draft: true,
      data: { organisation: world.organisation.id },
      ...asUser(partner),
    })
    expect(copy).toMatchObject({ approval: 'none' })
  })

  it('by a time at which an editor was to publish it', async () => {
    const plan = { type: 'publish', locale: 'kk', user: { relationTo: 'users', value: editor.id } }
    const task = world.config.jobs.tasks!.find(({ slug }) => slug === 'schedulePublish')!
    const carryOut = async () =>
      (task.handler as unknown as (given: object) => Promise<unknown>)({
        input: { ...plan, doc: { relationTo: 'calls', value: String(call.id) } },
        req: await createLocalReq({}, world.payload),
      })
    await carryOut()
    await draft(partner, { places: 1 })
    await expect(carryOut()).rejects.toThrow()
    expect(await shown()).toMatchObject({ places: 5 })
    await draft(editor, { approval: 'approved' })
    await carryOut()
    expect(await shown()).toMatchObject({ places: 1 })
  })
})
