import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  findClosing,
  findUntranslated,
  findWaiting,
  type Desk,
} from '../../../cms/admin/dashboard/desk.ts'
import { findPlanned } from '../../../cms/admin/dashboard/planned.ts'
import { openTrial, type Trial } from './trial.ts'

let trial: Trial
let desk: Desk

beforeAll(async () => {
  trial = await openTrial()
  desk = {
    payload: trial.payload,
    user: { ...trial.editor, collection: 'users' } as never,
    collections: trial.payload.config.collections.filter(
      ({ slug }) => slug === 'calls' || slug === 'regions',
    ),
    drafts: new Set(['calls']),
  }
})
afterAll(() => trial.close())

const publish = (id: number) =>
  trial.patch(`/api/calls/${id}?publishSpecificLocale=kk&locale=kk`, { _status: 'published' })
const waitingFor = async (id: number) => (await findWaiting(desk)).filter((item) => item.id === id)

describe('the desk of an editor', () => {
  it('lists a draft until it is published, and again when it is changed after that', async () => {
    const id = await trial.createCall({ title: 'Күтіп тұрған', summary: 'Қысқаша' })
    expect(await waitingFor(id)).toMatchObject([{ locale: 'kk', published: false, mine: false }])
    await publish(id)
    expect(await waitingFor(id)).toEqual([])
    await trial.patch(`/api/calls/${id}?draft=true&locale=kk`, { summary: 'Жаңаша' })
    expect(await waitingFor(id)).toMatchObject([{ locale: 'kk', published: true, mine: true }])
  })

  it('says what is out in Kazakh only, and counts it', async () => {
    const id = await trial.createCall({ title: 'Аударылмаған', summary: 'Қысқаша' })
    const count = async (locale: string) =>
      (await findUntranslated(desk)).find(
        (group) => group.collection === 'calls' && group.locale === locale,
      )?.count ?? 0
    const before = await count('ru')
    await publish(id)
    expect(await count('ru')).toBe(before + 1)
    await trial.patch(`/api/calls/${id}?publishSpecificLocale=ru&locale=ru`, {
      title: 'Переведено',
      summary: 'Кратко',
      _status: 'published',
    })
    expect(await count('ru')).toBe(before)
  })

  it('tells of calls that close within a fortnight, and of no later ones', async () => {
    const soon = await trial.createCall({ title: 'Жақында', summary: 'Қысқаша' })
    const late = await trial.createCall({
      title: 'Алыста',
      summary: 'Қысқаша',
      closesAt: new Date(Date.now() + 40 * 864e5).toISOString(),
    })
    const ids = (await findClosing(desk)).map(({ id }) => id)
    expect(ids).toContain(soon)
    expect(ids).not.toContain(late)
  })

  it('lists set times with their zone', async () => {
    const id = await trial.createCall({ title: 'Жоспарлы', summary: 'Қысқаша' })
    const input = {
      type: 'publish',
      locale: 'kk',
      timezone: 'Asia/Almaty',
      doc: { relationTo: 'calls', value: String(id) },
    }
    await trial.payload.jobs.queue({
      task: 'schedulePublish',
      input,
      waitUntil: new Date(Date.now() + 864e5),
    } as never)
    expect(await findPlanned(desk, (key) => key)).toMatchObject([
      { id, title: 'Жоспарлы', locale: 'kk', zone: 'Asia/Almaty', failed: false },
    ])
  })
})
