import { afterAll, beforeAll, expect, it } from 'vitest'
import { findAcceptedProgrammes } from '../../../cms/applications/accepted.ts'
import type { Application } from '../../../cms/payload-types.ts'
import { openApplicationsWorld } from './world.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let programme: { id: number }
let call: { id: number }
beforeAll(async () => {
  world = await openApplicationsWorld()
  programme = await world.create('programmes', {
    title: 'Қамқорлық',
    slug: 'kamkorlyk',
    kind: 'project',
    summary: 'Қамқорлық.',
  })
  call = await world.call({ programme: programme.id })
})
afterAll(() => world.close())

let count = 0
const put = (more: Partial<Application>) => {
  count += 1
  return world.payload.db.create({
    collection: 'applications',
    data: {
      number: `EU-${count}`,
      who: `w${count}`,
      call: call.id,
      locale: 'kk',
      revision: 1,
      state: 'accepted',
      ...more,
    },
  })
}

it('a programme is of whom an application was about, not of the teacher who made it', async () => {
  const [pupil, teacher, adult] = await Promise.all([
    world.user(['member']),
    world.user(['member']),
    world.user(['member']),
  ])
  const profile = await world.profile({ user: pupil.id })
  await put({ account: teacher.id, profile: profile.id, onBehalf: 'teacher' })
  await put({ account: adult.id, onBehalf: 'self' })
  await put({ account: adult.id, onBehalf: 'self', state: 'declined' })
  const of = (asked: Parameters<typeof findAcceptedProgrammes>[1]) =>
    findAcceptedProgrammes(world.payload, asked)
  expect(await of({ account: pupil.id, profile: profile.id })).toEqual([programme.id])
  expect(await of({ account: teacher.id })).toEqual([])
  expect(await of({ account: adult.id })).toEqual([programme.id])
  expect(await of({})).toEqual([])
})

it('a call for a programme takes its pupils, whoever applies for them, and not their teachers', async () => {
  const inside = await world.call({
    slug: 'inside',
    eligibility: { programmes: [programme.id] },
    questions: [],
  })
  const guardian = await world.user(['guardian'])
  const child = await world.profile({ givenName: 'Інжу' })
  await world.payload.db.create({
    collection: 'guardianships',
    data: {
      child: child.id,
      guardian: guardian.id,
      guardianName: 'Бесік',
      link: 'centre',
      state: 'active',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    },
  })
  await put({ account: guardian.id, profile: child.id, onBehalf: 'guardian' })
  const { application } = world.as(guardian)
  const misfitsFor = async (who: string) => {
    const started = await application.start({ call: inside.slug!, for: who })
    if (!started.ok) throw new Error(started.reason)
    const submitted = await application.submit({ number: started.number })
    return submitted.ok || submitted.reason !== 'lacking' ? [] : submitted.lacking.misfits
  }
  expect(await misfitsFor(String(child.id))).toEqual([])
  expect(await misfitsFor('self')).toEqual([{ condition: 'programme', known: true }])
})
