import type { Payload } from 'payload'
import type { Asker } from '../../../cms/accounts/asker.ts'
import type { Call, Profile, User } from '../../../cms/payload-types.ts'
import { createVerbs } from '../../../cms/verbs.ts'
import { openScratch } from '../scratch.ts'

const day = 86_400_000
export const inDays = (days: number) => new Date(Date.now() + days * day).toISOString()

/** A call with questions, and people who apply, answer for them, review and decide. */
export async function openApplicationsWorld(dataDir?: string) {
  const scratch = await openScratch(dataDir)
  const { payload } = scratch
  const verbs = createVerbs(payload)
  let count = 0
  const create = <T>(collection: string, data: object, more: object = {}) =>
    payload.create({
      collection: collection as 'users',
      data: data as never,
      locale: 'kk',
      depth: 0,
      overrideAccess: true,
      ...more,
    }) as unknown as Promise<T>

  const region = await create<{ id: number }>('regions', {
    code: 'abai',
    kind: 'oblast',
    name: 'Абай',
  })
  const city = await create<{ id: number }>('regions', {
    code: 'astana',
    kind: 'city',
    name: 'Астана',
  })
  const organisation = await create<{ id: number }>('organisations', {
    name: 'Қызыл бұлт',
    kind: 'business',
    role: 'partner',
  })

  const user = async (roles: User['roles'], more: object = {}) => {
    count += 1
    return create<User>('users', {
      name: `Адам ${count}`,
      email: `person${count}@example.kz`,
      password: `бір ұзақ құпиясөз ${count}`,
      roles,
      ...more,
    })
  }
  const profile = (more: object = {}) =>
    create<Profile>('profiles', {
      kind: 'talent',
      familyName: 'Тобылғина',
      givenName: 'Әлия',
      birthDate: '2011-03-04',
      region: region.id,
      settlement: 'Қаратұма',
      settlementType: 'village',
      school: 'Қаратұма мектебі',
      grade: 9,
      visibility: 'public',
      ...more,
    })
  const as = (who: User | null) =>
    verbs({ user: who && { ...who, collection: 'users' }, address: 't', userAgent: 't' } as Asker)

  return {
    ...scratch,
    region,
    city,
    organisation,
    create,
    user,
    profile,
    as,
    call: (more: object = {}) => createCall(payload, more),
  }
}

const question = (key: string, kind: string, more: object = {}) => ({
  key,
  kind,
  label: key,
  ...more,
})

/** Published in Kazakh and Russian, open since yesterday. */
async function createCall(payload: Payload, more: object): Promise<Call> {
  const data = {
    title: 'Зертханадағы тағылымдама',
    kind: 'internship',
    summary: 'Үш апта.',
    opensAt: inDays(-1),
    closesAt: inDays(10),
    decisionOn: inDays(20),
    places: 2,
    reviewsEach: 2,
    questions: [
      question('why', 'paragraph', { step: 1, required: true, min: 10, max: 2000 }),
      question('place', 'text', { step: 2, identifies: true }),
    ],
    criteria: [
      { key: 'idea', title: 'Идея', weight: 2, highest: 10 },
      { key: 'work', title: 'Еңбек', weight: 1, highest: 5 },
    ],
    ...more,
  }
  const options = { collection: 'calls' as const, depth: 0, overrideAccess: true }
  const { id } = await payload.create({
    ...options,
    locale: 'kk',
    data: { ...data, _status: 'published' } as never,
  })
  return (await payload.update({
    ...options,
    id,
    locale: 'ru',
    data: { title: 'Стажировка в лаборатории', summary: 'Три недели.', _status: 'published' },
    publishSpecificLocale: 'ru',
  })) as Call
}

export const answers = { 'a.why': 'Топырақтағы тіршілікті білгім келеді.', 'a.place': 'Қаратұма' }
export const adult = {
  'p.familyName': 'Жақсылықова',
  'p.givenName': 'Айару',
  'p.birthDate': '1998-05-06',
  'p.kind': 'leader',
  'p.settlementType': 'city',
}
