import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openAccountsWorld } from '../accounts/world.ts'
import { lookAtClock } from '../../../cms/consent/clock.ts'
import type { Asker } from '../../../cms/accounts/asker.ts'
import type { SignedIn } from '../../../cms/accounts/sessions.ts'
import { password } from '../accounts/world.ts'
import { createVerbs } from '../../../cms/verbs.ts'
import { peopleOf } from './people.ts'

let world: Awaited<ReturnType<typeof openAccountsWorld>>
let people: ReturnType<typeof peopleOf>
beforeAll(async () => {
  world = await openAccountsWorld()
  people = peopleOf(world.payload)
})
afterAll(() => world.close())
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

let count = 0
async function createPupil(birthDate: string | null) {
  const email = `pupil${(count += 1)}@example.kz`
  const user = await world.createUser(email)
  const profile = await people.child({ birthDate, user: user.id as number })
  return { email, user, profile }
}
const visitor: Asker = { user: null, address: 'test', userAgent: null }
const enter = (email: string) =>
  createVerbs(world.payload)(visitor).account.signIn({ email, password })

test('with the switch off nobody under 16 signs in, and who was signed in is so no longer', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-25T08:00:00Z'), toFake: ['Date'] })
  const young = await createPupil('2012-03-01')
  const older = await createPupil('2010-11-25')
  const unknown = await createPupil(null)
  const { token } = await world.signIn(young.email)
  const { token: olderToken } = await world.signIn(older.email)
  // one that makes no visit meanwhile
  const away = await createPupil('2012-03-02')
  const { token: awayToken } = await world.signIn(away.email)
  const bearer = (id: string) => ({ authorization: `Bearer ${id}` })
  expect(await world.whoIs(bearer(token))).toBe(young.email)

  vi.stubEnv('UNDER16_ACCOUNTS', 'off')
  expect(await world.whoIs(bearer(token))).toBe(null)
  expect(await world.whoIs(bearer(olderToken))).toBe(older.email)
  expect(await enter(young.email)).toEqual({ ok: false, reason: 'account.under16' })
  expect(await enter(unknown.email)).toEqual({ ok: false, reason: 'account.birthDate' })
  expect(await enter(older.email)).toMatchObject({ ok: true })
  const wrong = createVerbs(world.payload)(visitor).account
  expect(await wrong.signIn({ email: young.email, password: 'another one' })).toMatchObject({
    ok: false,
    reason: 'wrong',
  })

  await lookAtClock(world.payload)
  vi.stubEnv('UNDER16_ACCOUNTS', 'on')
  expect(await world.whoIs(bearer(token))).toBe(null)
  expect(await world.whoIs(bearer(awayToken))).toBe(null)
  expect(await enter(young.email)).toMatchObject({ ok: true })
})

test('the record stays, and guardian and coordinator hold it as before', async () => {
  const region = await people.region('u16')
  const { profile } = await createPupil('2013-03-01')
  await world.payload.update({
    collection: 'profiles',
    id: profile.id,
    data: { region: region.id },
    overrideAccess: true,
  })
  const parent = await people.user(['guardian'])
  const coordinator = await people.user(['coordinator'], { region: region.id })
  await world.payload.create({
    collection: 'guardianships',
    data: {
      child: profile.id,
      guardian: parent.id,
      guardianName: 'Бесік',
      link: 'centre',
      state: 'active',
      expiresAt: new Date().toISOString(),
    },
    overrideAccess: true,
  })
  vi.stubEnv('UNDER16_ACCOUNTS', 'off')
  const asker: Asker = { ...visitor, user: parent as unknown as SignedIn }
  const { consents, data } = createVerbs(world.payload)(asker)
  const about = { person: profile.handle!, locale: 'kk', 'purpose.listing': 'on' }
  expect(await consents.giveOwnConsents(about)).toEqual({ ok: true })
  expect(await people.seen(profile.id)).toMatchObject({ shortName: 'Әлия Т.' })
  expect(await consents.withdrawOwnConsents(about)).toEqual({ ok: true })
  expect((await data.listStored(about)).map(({ count }) => count)).toContain(2)
  await world.payload.update({
    collection: 'profiles',
    id: profile.id,
    data: { school: 'Жаңа мектеп' },
    overrideAccess: false,
    user: coordinator,
  })
  expect(await people.get(profile.id)).toMatchObject({ school: 'Жаңа мектеп', user: profile.user })
})

test('the 16th birthday opens the account by itself', async () => {
  vi.stubEnv('UNDER16_ACCOUNTS', 'off')
  vi.useFakeTimers({ now: new Date('2026-12-31T20:00:00Z'), toFake: ['Date'] })
  const { email } = await createPupil('2011-01-01')
  expect(await enter(email)).toMatchObject({ ok: false })
  vi.setSystemTime(new Date('2027-01-01T00:00:01Z'))
  expect(await enter(email)).toMatchObject({ ok: true })
})
