import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChangesAfter } from '../../cms/changes/follow.ts'
import { storeBatch } from '../../cms/import/batch.ts'
import { openAnyStore } from '../../cms/import/any-store.ts'
import type { Row } from '../../cms/import/merge.ts'
import { openSqliteStore } from '../../cms/import/sqlite-store.ts'
import { isMinor } from '../../cms/protection/minors.ts'
import { locales } from '../../search/document.ts'
import { openDatabase } from './import-database.ts'
import { onMongo } from './which-database.ts'

let database: Awaited<ReturnType<typeof openDatabase>>
beforeAll(async () => {
  database = await openDatabase()
  for (const row of [child, adult]) row.region = database.region
})
afterAll(() => database.close())

type Document = Record<string, unknown>

async function getProfile(externalId: string): Promise<Document> {
  const { docs } = await database.payload.find({
    collection: 'profiles',
    where: { externalId: { equals: externalId } },
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] as unknown as Document
}

/** What the document says, leaving aside what differs between any two and languages without a text. */
function contentOf({
  id: _,
  externalId: _e,
  handle: _h,
  createdAt: _c,
  updatedAt: _u,
  ...profile
}: Document): Document {
  const entries = Object.entries(profile).map(([key, value]): [string, unknown] => {
    if (!value || typeof value !== 'object' || Array.isArray(value))
      return [key, value ?? undefined]
    const texts = Object.entries(value).filter(([, text]) => text)
    return [key, texts.length > 0 ? Object.fromEntries(texts) : undefined]
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** The row as an editor would save it: one language first, the others on top. */
async function createByHand({ headline = {}, bio = {}, ...row }: Row) {
  const { payload } = database
  const data = { ...row, headline: headline.kk, bio: bio.kk }
  const { id } = await payload.create({
    collection: 'profiles',
    locale: 'kk',
    overrideAccess: true,
    data: data as never,
  })
  for (const locale of locales.slice(1)) {
    const texts = { headline: headline[locale], bio: bio[locale] }
    await payload.update({
      collection: 'profiles',
      id,
      locale,
      overrideAccess: true,
      data: texts as never,
    })
  }
}

const child: Row = {
  externalId: 'child',
  kind: 'talent',
  familyName: 'Жұмағұлова',
  givenName: 'Әлия',
  patronymic: 'Серікқызы',
  birthDate: `${new Date().getUTCFullYear() - 12}-03-04`,
  settlement: 'Ақсу',
  settlementType: 'village',
  school: 'Ақсу орта мектебі',
  grade: 6,
  fields: ['chemistry', 'art'],
  languages: ['kk', 'ru'],
  headline: { kk: 'Жас химик', ru: 'Юный химик', en: null },
  bio: { kk: 'Химияны жақсы көремін.\nКітап оқимын.', ru: null, en: 'I like chemistry.' },
  visibility: 'public',
  mentor: false,
}
const adult: Row = {
  ...child,
  externalId: 'adult',
  kind: 'leader',
  birthDate: '1980-01-02',
  grade: null,
  patronymic: null,
  mentor: true,
}
const stores = {
  ...(!onMongo && { 'in bulk': openSqliteStore }),
  'through the adapter': openAnyStore,
}
const bare: Row = { externalId: 'bare', kind: 'teacher', familyName: 'Ким', givenName: 'Анна' }

describe('a profile', () => {
  it.each([child, adult, bare])(
    '$externalId is the same by hand, in bulk and through the adapter',
    async (row) => {
      await createByHand({ ...row, externalId: `${row.externalId}-hand` })
      const hand = await getProfile(`${row.externalId}-hand`)
      for (const [how, open] of Object.entries(stores)) {
        const externalId = `${row.externalId} ${how}`
        await storeBatch(open(database.payload), [{ ...row, externalId }])
        const stored = await getProfile(externalId)
        expect(contentOf(stored)).toEqual(contentOf(hand))
        expect(stored.handle).toMatch(/^[2-9a-z]{10}$/)
        expect(stored.createdAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
      }
    },
  )

  it('of a minor who wants to be public waits for the consent', async () => {
    expect(isMinor(child)).toBe(true)
    expect(await getProfile('child through the adapter')).toMatchObject({
      visibility: 'public',
      audience: 'staff',
      minor: true,
    })
    expect(await getProfile('adult through the adapter')).toMatchObject({
      visibility: 'public',
      audience: 'public',
      minor: false,
    })
  })
})

describe.each(Object.entries(stores))('a second import %s', (name, open) => {
  const key = name.replaceAll(' ', '-')
  const first: Row = { ...child, externalId: `again-${key}` }
  const store = (row: Row) => storeBatch(open(database.payload), [row])
  const countChanges = async () =>
    (await database.payload.count({ collection: 'changes', overrideAccess: true })).totalDocs

  it('of the same row changes nothing', async () => {
    expect(await store(first)).toMatchObject({ created: 1, minors: 1 })
    const [before, changes] = [await getProfile(first.externalId), await countChanges()]
    expect(await store(first)).toMatchObject({ created: 0, updated: 0, unchanged: 1, minors: 1 })
    expect(await getProfile(first.externalId)).toEqual(before)
    expect(await countChanges()).toBe(changes)
  })

  it('stores what differs and keeps what the file does not say', async () => {
    const { id } = await getProfile(first.externalId)
    await database.payload.update({
      collection: 'profiles',
      id: id as number,
      locale: 'ru',
      overrideAccess: true,
      data: {
        mentorTopics: 'Опыты',
        otherSpellings: ['Aliya'],
      } as never,
    })
    await database.payload.create({
      collection: 'consents',
      overrideAccess: true,
      data: {
        profile: id,
        purpose: 'listing',
        giverName: 'Анасы',
        paperOn: '2026-01-01',
        paperPlace: 'Тараз',
      } as never,
    })
    const changes = await countChanges()
    const next: Row = {
      ...first,
      givenName: 'Әлима',
      fields: ['art'],
      headline: { ru: 'Химик', en: 'Chemist' },
    }
    delete next.bio
    delete next.school
    delete next.languages
    expect(await store(next)).toMatchObject({ updated: 1, minors: 0 })
    expect(await countChanges()).toBe(changes + 1)
    expect(await getProfile(first.externalId)).toMatchObject({
      fullName: 'Жұмағұлова Әлима Серікқызы',
      shortName: 'Әлима Ж.',
      audience: 'public',
      fields: ['art'],
      languages: ['kk', 'ru'],
      school: first.school,
      headline: { kk: 'Жас химик', ru: 'Химик', en: 'Chemist' },
      bio: { kk: first.bio?.kk, en: first.bio?.en },
      mentorTopics: { ru: 'Опыты' },
      otherSpellings: ['Aliya'],
    })
  })

  it('takes away what has become empty', async () => {
    await store({
      ...first,
      school: null,
      fields: [],
      headline: { kk: 'Жас химик', ru: null, en: null },
    })
    const { school, fields, headline } = await getProfile(first.externalId)
    expect({ school: school ?? null, fields, headline: (headline as Document).ru ?? null }).toEqual(
      { school: null, fields: [], headline: null },
    )
  })
})

it('every stored profile stands in the change log, numbers without a gap', async () => {
  const docs = await findChangesAfter(database.payload, 0)
  expect(docs.map(({ seq }) => seq)).toEqual(docs.map((_, index) => index + 1))
  const { id } = await getProfile('adult through the adapter')
  expect(
    docs.filter(({ subject, document }) => subject === 'profiles' && document === String(id)),
  ).toHaveLength(1)
})

it.each(Object.entries(stores))(
  'a batch that fails %s leaves nothing behind',
  async (how, open) => {
    const half: Row[] = [
      { ...bare, externalId: `half ${how}` },
      { ...bare, externalId: `half ${how}` },
    ]
    await expect(storeBatch(open(database.payload), half)).rejects.toThrow()
    expect(await getProfile(`half ${how}`)).toBeUndefined()
  },
)
