import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import type { Profile, User } from '../../../cms/payload-types.ts'
import { peopleOf } from '../protection/people.ts'
import { openPeopledWorld } from './people.ts'
import { password } from './world.ts'

let world: Awaited<ReturnType<typeof openPeopledWorld>>
let teacher: Asker
const year = new Date().getUTCFullYear()
const list = `Серікова; Айгүл; ${year - 17}-01-27\nҚасымов; Дамир; 03.02.${year - 14}\n`

beforeAll(async () => {
  world = await openPeopledWorld()
  mkdirSync(path.join(world.dataDir, 'mail'))
  const region = await peopleOf(world.payload).region('almaty-oblast')
  const user = await world.createUser('coordinator@example.kz', { roles: ['coordinator'] })
  await world.payload.db.updateOne({
    collection: 'users',
    id: user.id,
    data: { region: region.id },
  })
  teacher = await begin('coordinator@example.kz')
})
afterAll(() => world.close())
afterEach(() => vi.unstubAllEnvs())

async function begin(email: string) {
  const signed = await world.as().account.signIn({ email, password })
  if (!signed.ok) throw new Error(signed.reason)
  return world.withCookie(signed.cookie)
}
const make = async (given: object = {}) => {
  const made = await world.as(teacher).pupils.makeCards({ group: '8 «А»', list, ...given })
  if (!made.ok) throw new Error(made.reason)
  return made
}

test('a pupil signs in with the code and the PIN of a card, however the code is typed', async () => {
  const { cards, problems } = await make()
  expect(problems).toEqual([])
  expect(cards.map(({ name }) => name)).toEqual(['Айгүл Серікова', 'Дамир Қасымов'])
  const [{ code, pin, picture }] = cards as [(typeof cards)[number]]
  expect(code).toMatch(/^[2-9A-Z]{5}-01$/)
  expect(pin).toMatch(/^\d{6}$/)
  expect(picture).toContain('<svg')
  const typed = code.toLowerCase().replace('-', ' ')
  const signed = await world.as().pupils.signInWithCard({ code: typed, pin: `${pin} ` })
  expect(signed).toMatchObject({ ok: true, user: { name: 'Айгүл Серікова', roles: ['member'] } })
  const { docs } = await world.payload.db.find({ collection: 'pupil-cards', limit: 0 })
  expect(JSON.stringify(docs)).not.toContain(pin)
  const again = await make()
  expect(again.cards).toEqual([])
  expect(again.problems.map(({ reason }) => reason)).toEqual(['has', 'has'])
})

test('PINs are not guessed', async () => {
  const { cards } = await make({ list: `Бекова; Аружан; ${year - 17}-01-27` })
  const { code } = cards[0]!
  const asker = world.nobody()
  const answers: string[] = []
  for (let index = 0; index < 7; index += 1) {
    const answer = await world.as(asker).pupils.signInWithCard({ code, pin: `00000${index}` })
    if (!answer.ok) answers.push(answer.reason)
  }
  expect(answers).toEqual([...Array(5).fill('wrong'), 'later', 'later'])
  const nowhere = { code: '22222-01', pin: '123456' }
  expect(await world.as().pupils.signInWithCard(nowhere)).toEqual({ ok: false, reason: 'wrong' })
})

test('nor from many places at once, and nobody who has signed in before is locked out by it', async () => {
  const { cards } = await make({ list: `Талпынова; Еңлік; ${year - 17}-01-27` })
  const { code, pin } = cards[0]!
  const home = world.nobody()
  expect(await world.as(home).pupils.signInWithCard({ code, pin })).toMatchObject({ ok: true })
  const reasons: string[] = []
  for (let index = 0; index < 22; index += 1) {
    const answer = await world.as().pupils.signInWithCard({ code, pin: `0000${10 + index}` })
    reasons.push(answer.ok ? 'in' : answer.reason)
  }
  expect(reasons.filter((reason) => reason === 'wrong').length).toBeLessThanOrEqual(20)
  expect(reasons.slice(-2)).toEqual(['later', 'later'])
  expect(await world.as(home).pupils.signInWithCard({ code, pin })).toMatchObject({ ok: true })
})

test('a pupil who has a record gets a card to that record', async () => {
  const region = teacher.user!.region as number
  const child = await peopleOf(world.payload).child({
    familyName: 'Жұмабаев',
    givenName: 'Нұрлан',
    birthDate: `${year - 16}-01-05`,
    region,
  })
  await make({ list: `Жұмабаев; Нұрлан; ${year - 16}-01-05` })
  const { docs } = await world.payload.db.find<Profile>({
    collection: 'profiles',
    where: { familyName: { equals: 'Жұмабаев' } },
  })
  expect(docs).toHaveLength(1)
  expect(docs[0]!.id).toBe(child.id)
  // the account of the record is the one that the card opens
  const cards = await world.payload.db.find({
    collection: 'pupil-cards',
    where: { user: { equals: docs[0]!.user } },
  })
  expect(cards.docs).toHaveLength(1)
})

test('members, and teachers whom nobody has checked, give no cards', async () => {
  const user = await world.createUser('teacher@example.kz')
  await peopleOf(world.payload).child({
    kind: 'teacher',
    birthDate: '1980-01-01',
    user: user.id,
  } as Partial<Profile>)
  const given = { group: 'x', list }
  const before = await begin('teacher@example.kz')
  expect(await world.as(before).pupils.makeCards(given)).toMatchObject({ reason: 'notAllowed' })
  await world.payload.db.updateOne({
    collection: 'users',
    id: user.id,
    data: { vettedUntil: `${year + 1}-01-01T00:00:00.000Z` },
  })
  const after = await begin('teacher@example.kz')
  expect(await world.as(after).pupils.makeCards(given)).toMatchObject({ ok: true })
  expect(await world.as().pupils.makeCards(given)).toMatchObject({ reason: 'notAllowed' })
})

test('a new PIN ends the old one and what was begun with it; another’s card is not touched', async () => {
  const { cards } = await make({ list: `Оспанова; Мадина; ${year - 17}-01-27` })
  const { code, pin } = cards[0]!
  const signed = await world.as().pupils.signInWithCard({ code, pin })
  const mine = await world.as(teacher).pupils.listCards()
  const { id } = mine.cards.find((card) => card.code === code)!
  const stranger = await begin('teacher@example.kz')
  expect(await world.as(stranger).pupils.renewPin({ card: id })).toMatchObject({ ok: false })
  const renewed = await world.as(teacher).pupils.renewPin({ card: id })
  expect(renewed).toMatchObject({ ok: true })
  expect((await world.withCookie((signed as { cookie: string }).cookie)).user).toBe(null)
  expect(await world.as().pupils.signInWithCard({ code, pin })).toMatchObject({ ok: false })
  await world.as(teacher).pupils.endCard({ card: id })
  const fresh = renewed.ok ? renewed.cards[0]!.pin : ''
  expect(await world.as().pupils.signInWithCard({ code, pin: fresh })).toMatchObject({ ok: false })
})

test('a pupil takes the record over with e-mail and password; the card ends', async () => {
  const { cards } = await make({ list: `Нұрпейісова; Дина; ${year - 17}-01-27` })
  const { code, pin } = cards[0]!
  const signed = await world.as().pupils.signInWithCard({ code, pin })
  if (!signed.ok) throw new Error(signed.reason)
  const asker = await world.withCookie(signed.cookie)
  const email = 'dina@example.kz'
  const claim = { current: pin, email, password: 'ақ қайың мен көк терек' }
  expect(await world.as(asker).account.askEmail({ ...claim, current: '1' })).toMatchObject({
    reason: 'proof',
  })
  expect(await world.as(asker).account.askEmail(claim)).toEqual({ ok: true })
  const [mail] = await world.readMail()
  // whoever else has seen the card is in no longer; the pupil at this browser is
  const other = await world.as().pupils.signInWithCard({ code, pin })
  expect(await world.as(asker).account.confirmEmail({ token: mail!.token })).toEqual({ ok: true })
  expect((await world.withCookie((other as { cookie: string }).cookie)).user).toBe(null)
  expect((await world.withCookie(signed.cookie)).user).not.toBe(null)
  expect(await world.as().pupils.signInWithCard({ code, pin })).toMatchObject({ ok: false })
  expect(await world.as().account.signIn({ email, password: claim.password })).toMatchObject({
    ok: true,
    user: { id: asker.user!.id },
  })
  // nobody was written to who has no mail
  expect(await world.readMail()).toEqual([])
})

test('under 16, cards and sign-in are a matter of UNDER16_ACCOUNTS', async () => {
  const young = `Әлімова; Сая; ${year - 13}-01-27`
  const { cards } = await make({ list: young })
  const { code, pin } = cards[0]!
  const signed = await world.as().pupils.signInWithCard({ code, pin })
  vi.stubEnv('UNDER16_ACCOUNTS', 'off')
  expect(await world.as().pupils.signInWithCard({ code, pin })).toEqual({
    ok: false,
    reason: 'under16',
  })
  expect((await world.withCookie((signed as { cookie: string }).cookie)).user).toBe(null)
  const list = `Бұлақова; Жания; ${year - 13}-01-27\n${young}`
  expect(await world.as(teacher).pupils.makeCards({ group: 'x', list })).toMatchObject({
    ok: true,
    cards: [],
    records: [{ name: 'Бұлақова Жания' }],
    problems: [{ line: 2, reason: 'has' }],
  })
})

test('a pupil without mail is erased at once when the pupil wants to go', async () => {
  const { cards } = await make({ list: `Кетпекова; Ғалия; ${year - 17}-01-27` })
  const { code, pin } = cards[0]!
  const signed = await world.as().pupils.signInWithCard({ code, pin })
  const asker = await world.withCookie((signed as { cookie: string }).cookie)
  const { id } = asker.user!
  expect(await world.as(asker).account.closeAccount({ current: pin, sure: 'yes' })).toMatchObject({
    ok: true,
  })
  expect(
    await world.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } }),
  ).toBeNull()
  const left = await world.payload.db.count({
    collection: 'pupil-cards',
    where: { code: { equals: code } },
  })
  expect(left.totalDocs).toBe(0)
})
