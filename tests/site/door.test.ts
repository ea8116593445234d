import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { createDoor } from '../../site/data/door.ts'

type Call = Record<string, unknown>

/** Payload as far as the door uses it: writes down what it was asked and gives what it is told. */
function listen(docs: object[] = []) {
  const asked: Call[] = []
  const answer = async (call: Call) => {
    asked.push(call)
    return { docs, totalDocs: docs.length, totalPages: 1 }
  }
  const payload = {
    find: answer,
    count: answer,
    findGlobal: async (call: Call) => (asked.push(call), {}),
  }
  return { asked, payload: payload as unknown as Payload }
}

const editor = { id: 3, collection: 'users' } as never

describe('the door to the CMS', () => {
  it('asks as the visitor, in all languages, never past the access rules', async () => {
    const { asked, payload } = listen()
    const door = createDoor(payload, { user: null })
    await door.find('calls')
    await door.findOne('profiles', { handle: { equals: 'a' } })
    await door.getSettings()
    for (const call of asked) {
      expect(call).toMatchObject({
        overrideAccess: false,
        user: null,
        locale: 'all',
        fallbackLocale: false,
      })
    }
    await door.count('profiles')
    expect(asked.at(-1)).toMatchObject({ overrideAccess: false, user: null })
  })

  it('tags a list by its collection and a document by its id, with what each shows of others', async () => {
    const call = {
      id: 12,
      region: { id: 4 },
      organisation: 9,
      eligibility: { regions: [{ id: 5 }] },
    }
    const { payload } = listen([call])
    const list = createDoor(payload, { user: null })
    await list.find('calls')
    expect(list.tags().sort()).toEqual(['calls', 'regions:4', 'regions:5'])
    const page = createDoor(payload, { user: null })
    await page.findOne('calls', { slug: { equals: 'x' } })
    expect(page.tags().sort()).toEqual(['calls:12', 'regions:4', 'regions:5'])
  })

  it('follows a programme to the programme it is part of', async () => {
    const { payload } = listen([{ id: 1, parent: { id: 2, title: { kk: 'Ел үміті' } } }])
    const door = createDoor(payload, { user: null })
    await door.findOne('programmes', { id: { equals: 1 } })
    expect(door.tags().sort()).toEqual(['programmes:1', 'programmes:2'])
  })

  it('asks for the status with every selection, so that unpublished languages can be told', async () => {
    const { asked, payload } = listen()
    await createDoor(payload, { user: null }).find('news', { select: ['title'] })
    expect(asked[0]?.['select']).toEqual({ title: true, _status: true })
  })

  it('opens drafts to nobody but who signed in, and shares nothing that was read so', async () => {
    const { asked, payload } = listen()
    expect(createDoor(payload, { user: null }).toPreview()).toBeUndefined()
    const preview = createDoor(payload, { user: editor }).toPreview()
    expect(preview).toMatchObject({ isPreview: true, isShared: false })
    await preview?.find('calls')
    expect(asked.at(-1)).toMatchObject({ draft: true, overrideAccess: false, user: editor })
    expect(createDoor(payload, { user: editor }).isShared).toBe(false)
    expect(createDoor(payload, { user: null }).isShared).toBe(true)
  })
})
