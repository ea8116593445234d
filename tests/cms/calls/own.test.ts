import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '../../../cms/payload-types.ts'
import { openApplicationsWorld } from '../applications/world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let partner: User
let editor: User
beforeAll(async () => {
  world = await openApplicationsWorld()
  partner = await world.user(['partner'], { organisation: world.organisation.id })
  editor = await world.user(['editor'])
})
afterAll(() => world.close())

/** As the admin begins a document: empty, before there is a form. */
const begin = (who: User, data: object = {}) =>
  world.payload.create({
    collection: 'calls',
    locale: 'kk',
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: { ...who, collection: 'users' },
    data: data as never,
  })

test('a call that a partner begins is of their organisation, and an editor’s is of none', async () => {
  expect(await begin(partner)).toMatchObject({
    organisation: world.organisation.id,
    approval: 'none',
  })
  expect((await begin(editor)).organisation ?? null).toBeNull()
})

test('a partner begins none of another organisation, and one without an organisation begins none', async () => {
  const { id } = await world.create<{ id: number }>('organisations', {
    name: 'Басқа ұйым',
    kind: 'business',
    role: 'partner',
  })
  await expect(begin(partner, { organisation: id })).rejects.toMatchObject({ status: 403 })
  await expect(begin(await world.user(['partner']))).rejects.toMatchObject({ status: 403 })
})
