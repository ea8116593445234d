import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { flushViews } from '../../../cms/audit/views.ts'
import type { User } from '../../../cms/payload-types.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import { createVerbs } from '../../../cms/verbs.ts'
import { openScratch } from '../scratch.ts'
import { peopleOf } from './people.ts'

let scratch: Awaited<ReturnType<typeof openScratch>>
let people: ReturnType<typeof peopleOf>
let verbs: ReturnType<typeof createVerbs>
let letters: { to: string; text: string }[] = []
beforeAll(async () => {
  scratch = await openScratch()
  people = peopleOf(scratch.payload)
  verbs = createVerbs(scratch.payload)
  scratch.payload.sendEmail = (async (letter: never) => void letters.push(letter)) as never
})
beforeEach(async () => {
  await sendDue(scratch.payload)
  letters = []
})
const sentTo = async () => {
  await sendDue(scratch.payload)
  return letters.map(({ to }) => to)
}
afterAll(async () => {
  await flushViews(scratch.payload)
  await scratch.close()
})

const as = (user: unknown) => verbs({ user, address: 'test', userAgent: null } as Asker).contact
const message = 'Сәлем! Олимпиада туралы сұрағым бар.'
const soon = new Date(Date.now() + 86_400_000).toISOString()

async function createFamily() {
  const region = await people.region(`contact-${Math.random()}`)
  const coordinator = await people.user(['coordinator'], { region: region.id })
  const pupil = await people.user(['member'])
  const parent = await people.user(['guardian'])
  const child = await people.child({ user: pupil.id, region: region.id })
  await scratch.payload.create({
    collection: 'guardianships',
    data: {
      child: child.id,
      guardian: parent.id,
      guardianName: 'Бесік',
      link: 'centre',
      state: 'active',
      expiresAt: soon,
    },
    overrideAccess: true,
  })
  await scratch.payload.create({ ...people.paper(child.id, 'listing'), overrideAccess: true })
  return { coordinator, pupil, parent, child }
}
const allowContact = (child: number) =>
  scratch.payload.create({ ...people.paper(child, 'contact'), overrideAccess: true })
const vet = async (roles: User['roles'] = ['member']) => {
  const teacher = await people.user(roles)
  const administrator = await people.user(['administrator'])
  await people.child({ kind: 'teacher', birthDate: '1980-01-01', user: teacher.id })
  await scratch.payload.create({
    collection: 'vettings',
    data: { account: teacher.id, note: 'мектептің анықтамасы' } as never,
    overrideAccess: false,
    user: administrator,
  })
  const user = await scratch.payload.findByID({
    collection: 'users',
    id: teacher.id,
    overrideAccess: true,
    depth: 0,
  })
  return { ...user, collection: 'users' as const }
}

describe('an adult who writes to a minor', () => {
  it('is refused without a check by staff', async () => {
    const { child } = await createFamily()
    const stranger = await people.user(['member'])
    const refused = { ok: false, reason: 'vetted' }
    expect(await as(stranger).startLetter({ to: child.handle })).toEqual(refused)
    expect(await as(stranger).writeLetter({ to: child.handle, message })).toEqual(refused)
    expect(await as(null).writeLetter({ to: child.handle, message })).toEqual({
      ok: false,
      reason: 'signIn',
    })
    const lapsed = { ...(await vet()), vettedUntil: new Date(Date.now() - 1000).toISOString() }
    expect(await as(lapsed).writeLetter({ to: child.handle, message })).toEqual(refused)
  })

  it.each(['partner', 'reviewer', 'editor'] as const)(
    'is refused as a %s whom nobody has checked; those who check others write',
    async (role) => {
      const { child, coordinator } = await createFamily()
      const unchecked = await people.user([role])
      const refused = { ok: false, reason: 'vetted' }
      expect(await as(unchecked).startLetter({ to: child.handle })).toEqual(refused)
      expect(await as(unchecked).writeLetter({ to: child.handle, message })).toEqual(refused)
      expect(await as(coordinator).startLetter({ to: child.handle })).toMatchObject({ ok: true })
      const checked = await vet([role])
      expect(await as(checked).startLetter({ to: child.handle })).toMatchObject({ ok: true })
    },
  )

  it('does not let the own letter through as the coordinator who answers for the child', async () => {
    const { child, coordinator, pupil } = await createFamily()
    const sent = await as(coordinator).writeLetter({ to: child.handle, message })
    const { id } = sent as { id: number }
    const letter = String(id)
    expect(await as(coordinator).passLetter({ letter })).toMatchObject({ ok: false })
    const pass = (user: User & { collection: 'users' }) =>
      scratch.payload.update({
        collection: 'contact-requests',
        id,
        data: { state: 'passed' },
        overrideAccess: false,
        user,
      })
    await expect(pass(coordinator as never)).rejects.toMatchObject({ status: 403 })
    expect(await as(pupil).readLetter({ letter })).toBeNull()
    const colleague = await people.user(['coordinator'], { region: coordinator.region } as never)
    await pass(colleague as never)
    expect(await as(pupil).readLetter({ letter })).toMatchObject({ part: 'reader' })
  })

  it('reaches the guardian, not the child; the child reads once it is passed on, with the guardian', async () => {
    const { child, parent, pupil, coordinator } = await createFamily()
    await allowContact(child.id)
    const teacher = await vet()
    const sent = await as(teacher).writeLetter({ to: child.handle, message })
    expect(sent).toMatchObject({ ok: true })
    const letter = String((sent as { id: number }).id)
    expect(await sentTo()).toEqual([parent.email])
    expect(letters[0]!.text).not.toContain(message)
    expect(await as(pupil).listLetters({})).toEqual([])
    expect(await as(pupil).readLetter({ letter })).toBeNull()
    // the writer does not go on before there is an answer
    expect(await as(teacher).replyToLetter({ letter, text: 'Ал?' })).toMatchObject({ ok: false })
    expect(await as(parent).readLetter({ letter })).toMatchObject({
      part: 'answerable',
      through: 'guardian',
      to: 'Әлия Т.',
      vetted: true,
      words: [{ text: message }],
    })
    expect(await as(parent).passLetter({ letter })).toEqual({ ok: true })
    expect(await as(pupil).replyToLetter({ letter, text: 'Сәлеметсіз бе!' })).toEqual({ ok: true })
    expect(await as(teacher).replyToLetter({ letter, text: 'Рақмет!' })).toEqual({ ok: true })
    for (const who of [parent, pupil, teacher, coordinator])
      expect((await as(who).readLetter({ letter }))!.words).toHaveLength(3)
    const stranger = await vet()
    expect(await as(stranger).readLetter({ letter })).toBeNull()
    expect(await as(parent).declineLetter({ letter })).toEqual({ ok: true })
    expect(await as(teacher).replyToLetter({ letter, text: 'Тағы' })).toMatchObject({ ok: false })
  })

  it('reaches the coordinator where no guardian has agreed to letters', async () => {
    const { child, parent, coordinator } = await createFamily()
    const teacher = await vet()
    await as(teacher).writeLetter({ to: child.handle, message })
    expect(await sentTo()).toEqual([coordinator.email])
    expect(await as(coordinator).listLetters({})).toMatchObject([
      { through: 'coordinator', part: 'answerable' },
    ])
    // a guardian is in every correspondence, whoever it came through
    expect(await as(parent).listLetters({})).toHaveLength(1)
  })

  it('does not press: one letter waits at a time, and no identity number goes along', async () => {
    const { child } = await createFamily()
    const teacher = await vet()
    await as(teacher).writeLetter({ to: child.handle, message })
    expect(await as(teacher).writeLetter({ to: child.handle, message })).toEqual({
      ok: false,
      reason: 'waiting',
    })
    const { isIdentityNumber } = await import('../../../cms/protection/identity-number.ts')
    const number = Array.from({ length: 10 }, (_, check) => `12040150012${check}`).find(
      isIdentityNumber,
    )
    const { child: another } = await createFamily()
    expect(await as(teacher).writeLetter({ to: another.handle, message: `ЖСН ${number}` })).toEqual(
      { ok: false, reason: 'identity' },
    )
  })
})

describe('over the API', () => {
  it('nobody writes a letter past the verbs, and strangers read none', async () => {
    const { child, parent } = await createFamily()
    await allowContact(child.id)
    const teacher = await vet()
    await as(teacher).writeLetter({ to: child.handle, message })
    const { payload } = scratch
    for (const user of [teacher, parent])
      for (const collection of ['contact-requests', 'contact-messages'] as const)
        await expect(
          payload.create({ collection, data: {} as never, overrideAccess: false, user }),
        ).rejects.toMatchObject({ status: 403 })
    const stranger = await people.user(['member'])
    const find = (user: unknown) =>
      payload.find({ collection: 'contact-requests', overrideAccess: false, user: user as never })
    expect((await find(stranger)).totalDocs).toBe(0)
    expect((await find(parent)).totalDocs).toBe(1)
  })
})

describe('adults among themselves', () => {
  it('write without seeing an address; the reader takes it up or declines', async () => {
    const writer = await people.user(['member'])
    const mentor = await people.user(['member'])
    const profile = await people.child({
      kind: 'leader',
      birthDate: '1985-05-05',
      user: mentor.id,
      email: 'hidden@example.kz',
    })
    const sent = await as(writer).writeLetter({ to: profile.handle, message })
    const letter = String((sent as { id: number }).id)
    expect(await sentTo()).toEqual([mentor.email])
    const read = await as(mentor).readLetter({ letter })
    expect(read).toMatchObject({ part: 'reader', through: 'person', may: { pass: true } })
    expect(JSON.stringify(read)).not.toContain(writer.email)
    await as(mentor).passLetter({ letter })
    expect(await as(writer).replyToLetter({ letter, text: 'Рақмет' })).toEqual({ ok: true })
  })

  it('has a list of many letters that asks the database no more than a list of one', async () => {
    const writer = await people.user(['member'])
    const write = async () => {
      const { id } = await people.user(['member'])
      const profile = await people.child({ kind: 'leader', birthDate: '1985-05-05', user: id })
      await as(writer).writeLetter({ to: profile.handle, message })
      return profile
    }
    const count = async () => {
      const { db } = scratch.payload
      const asked = [vi.spyOn(db, 'find'), vi.spyOn(db, 'findOne')]
      const letters = await as(writer).listLetters({})
      const times = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0)
      for (const each of asked) each.mockRestore()
      return { letters, times }
    }
    const written = [await write()]
    const one = await count()
    for (let more = 0; more < 3; more += 1) written.push(await write())
    const many = await count()
    expect(many.letters.map(({ to }) => to)).toEqual(
      written.map(({ fullName }) => fullName).toReversed(),
    )
    expect(many.times).toBe(one.times)
    expect(one.times).toBeGreaterThan(0)
  })

  it('a minor writes to no adult alone', async () => {
    const { pupil } = await createFamily()
    const mentor = await people.user(['member'])
    const profile = await people.child({ birthDate: '1985-05-05', user: mentor.id })
    expect(await as(pupil).writeLetter({ to: profile.handle, message })).toEqual({
      ok: false,
      reason: 'minor',
    })
  })
})
