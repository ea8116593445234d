import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { User } from '../../../cms/payload-types.ts'
import { openPeopledWorld } from '../accounts/people.ts'
import { password } from '../accounts/world.ts'
import { peopleOf } from './people.ts'

/* Who may have data erased, and what they have to show for it. */

let world: Awaited<ReturnType<typeof openPeopledWorld>>
let people: ReturnType<typeof peopleOf>
beforeAll(async () => {
  world = await openPeopledWorld()
  people = peopleOf(world.payload)
  mkdirSync(path.join(world.dataDir, 'mail'))
})
afterAll(() => world.close())

async function enter(email: string, more: Partial<User> = {}, region: number | null = null) {
  const { id } = await world.createUser(email, more)
  await world.payload.db.updateOne({ collection: 'users', id, data: { region } })
  const signed = await world.as().account.signIn({ email, password })
  if (!signed.ok) throw new Error(signed.reason)
  return world.withCookie(signed.cookie)
}
const isThere = async (email: string) =>
  (await world.payload.db.count({ collection: 'users', where: { email: { equals: email } } }))
    .totalDocs === 1

test('an open browser is not enough, and the password cannot be tried out by it', async () => {
  const email = 'open@example.kz'
  const asker = await enter(email)
  const erase = (given: object) => world.as(asker).data.eraseOwnData({ sure: 'on', ...given })
  const reasons: string[] = []
  for (let at = 0; at < 11; at += 1) {
    const answer = await erase({ password: `guess ${at}` })
    reasons.push(answer.ok ? 'erased' : answer.reason)
  }
  expect(reasons).toEqual([...Array<string>(10).fill('password'), 'later'])
  expect(await erase({ password })).toMatchObject({ ok: false, reason: 'later' })
  expect(await isThere(email)).toBe(true)
})

test('with the password it is done at once, and the session ends with the account', async () => {
  const email = 'gone@example.kz'
  const asker = await enter(email)
  const { data } = world.as(asker)
  expect(await data.eraseOwnData({ password })).toMatchObject({ reason: 'sure' })
  expect(await data.eraseOwnData({ password, sure: 'on' })).toMatchObject({ ok: true, ended: true })
  expect(await isThere(email)).toBe(false)
})

test('of a pupil with a card the PIN is asked for', async () => {
  const region = await people.region('erase-card')
  const giver = await enter('coordinator@example.kz', { roles: ['coordinator'] }, region.id)
  const list = `Өренова; Қарақат; ${new Date().getUTCFullYear() - 17}-01-27`
  const made = await world.as(giver).pupils.makeCards({ group: '10 «А»', list })
  if (!made.ok) throw new Error(made.reason)
  const [{ code, pin }] = made.cards as [(typeof made.cards)[number]]
  const signed = await world.as().pupils.signInWithCard({ code, pin })
  if (!signed.ok) throw new Error(signed.reason)
  const { data } = world.as(await world.withCookie(signed.cookie))
  for (const wrong of [{}, { password: '' }, { password: '000000' }])
    expect(await data.eraseOwnData({ sure: 'on', ...wrong })).toMatchObject({ reason: 'password' })
  expect(await data.eraseOwnData({ sure: 'on', password: pin })).toMatchObject({ ok: true })
})

test('the last administrator stays', async () => {
  const email = 'last@example.kz'
  const asker = await enter(email)
  const chief = { ...asker, user: { ...asker.user!, roles: ['administrator' as const] } }
  await world.payload.update({
    collection: 'users',
    id: asker.user!.id,
    data: { roles: ['administrator'] },
    overrideAccess: true,
  })
  const erase = () => world.as(chief).data.eraseOwnData({ sure: 'on', password })
  expect(await erase()).toEqual({ ok: false, reason: 'lastAdministrator' })
  expect(await isThere(email)).toBe(true)
  await people.user(['administrator'])
  expect(await erase()).toMatchObject({ ok: true })
})

test('a guardian has a child’s data handed out, and erased; nobody else has', async () => {
  const guardian = await enter('parent@example.kz', { roles: ['guardian'] })
  const stranger = await enter('stranger@example.kz', { roles: ['guardian'] })
  const child = await people.child({ familyName: 'Қарлығаш' })
  await world.payload.create({
    collection: 'guardianships',
    data: {
      child: child.id,
      guardian: guardian.user!.id,
      guardianName: 'Бесік',
      link: 'centre',
      state: 'active',
      expiresAt: new Date().toISOString(),
    },
    overrideAccess: true,
  })
  const about = { person: child.handle! }
  const { data } = world.as(guardian)
  const made = await data.exportOwnData(about)
  expect(
    Buffer.concat(await made!.stream.toArray())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect(await world.as(stranger).data.exportOwnData(about)).toBeNull()
  const erase = { ...about, sure: 'on', password }
  expect(await world.as(stranger).data.eraseOwnData(erase)).toMatchObject({ reason: 'nobody' })
  expect(await data.eraseOwnData({ ...erase, password: 'x' })).toMatchObject({ reason: 'password' })
  expect(await data.eraseOwnData(erase)).toMatchObject({ ok: true, ended: false })
  const { totalDocs } = await world.payload.db.count({
    collection: 'profiles',
    where: { id: { equals: child.id } },
  })
  expect(totalDocs).toBe(0)
  expect(await isThere('parent@example.kz')).toBe(true)
})
