import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteOldPortraits } from '../../../cms/protection/portraits.ts'
import { openScratch } from '../scratch.ts'
import { peopleOf } from './people.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let people: ReturnType<typeof peopleOf>
let data: Buffer
beforeAll(async () => {
  scratch = await openScratch()
  people = peopleOf(scratch.payload)
  data = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
})
afterAll(() => scratch.close())

const createPicture = async (name: string) =>
  (
    await scratch.payload.create({
      collection: 'media',
      locale: 'kk',
      data: { alt: name, shows: 'nobody' },
      file: { data, name: `${name}.png`, mimetype: 'image/png', size: data.length },
      overrideAccess: true,
      depth: 0,
    })
  ).id

const isPublic = async (id: number) =>
  (
    await scratch.payload.find({
      collection: 'media',
      where: { id: { equals: id } },
      overrideAccess: false,
      user: null,
    })
  ).totalDocs === 1

/** As the rows were before pictures said whose they are. */
async function createOld(profile: number, name: string) {
  const photo = await createPicture(name)
  await scratch.payload.db.updateOne({
    collection: 'profiles',
    id: profile,
    data: { ...(await people.get(profile)), photo } as never,
  })
  return photo
}

test('photos of before are the person’s after a start, and a minor’s are closed to the public', async () => {
  const child = await people.child()
  const adult = await people.child({ birthDate: '1990-01-01' })
  const hidden = await people.child({ birthDate: '1990-01-01', visibility: 'unlisted' })
  const [ofChild, ofAdult, ofHidden] = [
    await createOld(child.id, 'child'),
    await createOld(adult.id, 'adult'),
    await createOld(hidden.id, 'hidden'),
  ]
  const view = await createPicture('view')
  expect(await isPublic(ofChild)).toBe(true)

  // more than are looked at together
  expect(await noteOldPortraits(scratch.payload, 2)).toBe(3)
  expect(await Promise.all([ofChild, ofAdult, ofHidden, view].map(isPublic))).toEqual([
    false,
    true,
    false,
    true,
  ])
  const { docs } = await scratch.payload.db.find<{ id: number; portraitOf: unknown }>({
    collection: 'media',
    sort: 'id',
  })
  expect(docs.map(({ portraitOf }) => portraitOf ?? null)).toEqual([
    child.id,
    adult.id,
    hidden.id,
    null,
  ])
  expect(await noteOldPortraits(scratch.payload)).toBe(0)
})
