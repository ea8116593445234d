import { setTimeout as wait } from 'node:timers/promises'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../../search/document.ts'
import { runJobs } from '../../../cms/editing/schedule.ts'
import type { User } from '../../../cms/payload-types.ts'
import { openTrial, type Trial } from './trial.ts'

let trial: Trial
let jobs: ReturnType<typeof runJobs>

beforeAll(async () => {
  trial = await openTrial()
  jobs = runJobs(trial.payload)
})
afterAll(async () => {
  await jobs.stop()
  await trial.close()
})

const plan = (id: number, input: { type: 'publish' | 'unpublish'; locale?: Locale }, at: Date) =>
  trial.payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      ...input,
      doc: { relationTo: 'calls', value: String(id) },
      user: { relationTo: 'users', value: trial.editor.id },
    },
    waitUntil: at,
  } as never)

const statesOf = async (id: number) => {
  const doc = await trial.payload.findByID({
    collection: 'calls',
    id,
    locale: 'all',
    depth: 0,
    overrideAccess: true,
  })
  return (doc as unknown as { _status: Partial<Record<Locale, string>> })._status
}

/** Waits until the language has that state; says how many ms after `at`. */
async function lateness(id: number, locale: Locale, state: string, at: Date) {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await statesOf(id))?.[locale] === state) return Date.now() - at.getTime()
    await wait(50)
  }
  throw new Error(`${locale} did not become ${state}`)
}

async function createBoth(title: string) {
  const id = await trial.createCall({ title, summary: 'Қысқаша' })
  await trial.patch(`/api/calls/${id}?draft=true&locale=ru`, {
    title: `${title} (ru)`,
    summary: 'Кратко',
  })
  return id
}

describe('a set time', () => {
  it('publishes one language within two seconds of its time, and no other', async () => {
    const id = await createBoth('Уақытында')
    const at = new Date(Date.now() + 1000)
    await plan(id, { type: 'publish', locale: 'ru' }, at)
    const late = await lateness(id, 'ru', 'published', at)
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(2500)
    const { body } = await trial.getAsVisitor(`/api/calls/${id}?locale=all&depth=0`)
    expect(body.title).toEqual({ ru: 'Уақытында (ru)' })
  })

  it('publishes every language that has a text, and no empty one', async () => {
    const id = await createBoth('Екі тілде')
    await plan(id, { type: 'publish' }, new Date())
    await lateness(id, 'ru', 'published', new Date())
    const states = await statesOf(id)
    expect(states.kk).toBe('published')
    expect(states.en).not.toBe('published')
  })

  it('takes back one language and leaves the other, then every one', async () => {
    const id = await createBoth('Қайтарылатын')
    await plan(id, { type: 'publish' }, new Date())
    await lateness(id, 'ru', 'published', new Date())
    await plan(id, { type: 'unpublish', locale: 'ru' }, new Date())
    await lateness(id, 'ru', 'draft', new Date())
    expect((await statesOf(id)).kk).toBe('published')
    await plan(id, { type: 'unpublish' }, new Date())
    await lateness(id, 'kk', 'draft', new Date())
    expect((await trial.getAsVisitor(`/api/calls/${id}`)).status).toBe(404)
  })

  it('does not publish what may not be published', async () => {
    const id = await trial.createCall({
      title: 'Кері',
      summary: 'Қысқаша',
      closesAt: new Date(0).toISOString(),
    })
    await plan(id, { type: 'publish', locale: 'kk' }, new Date())
    await wait(2500)
    expect((await statesOf(id))?.kk).not.toBe('published')
    const { docs } = await trial.payload.db.find<{ hasError?: boolean; id: number }>({
      collection: 'payload-jobs',
      where: { hasError: { equals: true } },
      limit: 5,
    })
    expect(docs).toHaveLength(1)
  })

  it('is taken back only by who may change the document', async () => {
    const { payload } = trial
    const id = await createBoth('Басқанікі')
    const { id: job } = await plan(id, { type: 'publish' }, new Date(Date.now() + 60_000))
    const organisation = await payload.create({
      collection: 'organisations',
      locale: 'kk',
      data: { name: 'Бөтен', kind: 'business', role: 'partner' } as never,
      overrideAccess: true,
    })
    const partner = await payload.create({
      collection: 'users',
      data: {
        name: 'Серіктес',
        email: 'partner@example.kz',
        password: 'бір ұзақ құпиясөз',
        roles: ['partner'],
        organisation: organisation.id,
      },
      overrideAccess: true,
    })
    // as the admin does when somebody takes a set time back
    const takeBack = async (user: User) => {
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
      const jobs = { collection: 'payload-jobs', where: { id: { equals: job } } } as const
      await payload.delete({ ...jobs, overrideAccess: true, req })
      return payload.count({ ...jobs, overrideAccess: true })
    }
    expect(await takeBack(partner)).toEqual({ totalDocs: 1 })
    expect(await takeBack(trial.editor)).toEqual({ totalDocs: 0 })
  })
})
