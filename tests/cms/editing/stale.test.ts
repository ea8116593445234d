import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toMark, toMarks } from '../../../cms/editing/stale/marks.ts'
import { openTrial, type Trial } from './trial.ts'

let trial: Trial
let id: number
const opened = () => trial.get(`/api/calls/${id}?draft=true&depth=0&locale=kk&fallback-locale=null`)
const save = (data: object, query = 'draft=true&autosave=true') =>
  trial.patch(`/api/calls/${id}?${query}&depth=0&locale=kk&fallback-locale=null`, data)

beforeAll(async () => {
  trial = await openTrial()
  id = await trial.createCall({ title: 'Байқау', summary: 'Қысқаша' })
})
afterAll(() => trial.close())

const basedOn = (doc: Record<string, unknown>, session: string) => ({
  session,
  at: doc.updatedAt,
  marks: toMarks(doc),
})

describe('a save whose form was opened before somebody else saved', () => {
  it('is refused, naming the field, what was saved and by whom, and changes nothing', async () => {
    const { body: mine } = await opened()
    const { body: theirs } = await opened()
    expect((await save({ summary: 'Олардікі', basedOn: basedOn(theirs, 'theirs') })).status).toBe(
      200,
    )
    const refused = await save({ summary: 'Менікі', basedOn: basedOn(mine, 'mine') })
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].message).toContain('«Қысқаша мазмұны»')
    expect(refused.body.errors[0].message).toContain(trial.editorName)
    const difference = refused.body.errors[0].data.errors.find(
      ({ path }: { path: string }) => path === 'summary',
    )
    expect(difference.message).toContain('Олардікі')
    expect((await opened()).body.summary).toBe('Олардікі')
  })

  it('may keep the own text over what it was refused for, and over nothing newer', async () => {
    const { body: mine } = await opened()
    await save({ summary: 'Жаңасы', basedOn: basedOn(mine, 'theirs') })
    const kept = { ...basedOn(mine, 'mine-2'), keep: true }
    expect((await save({ summary: 'Менікі', basedOn: kept })).status).toBe(409)
    await save({
      summary: 'Одан да жаңасы',
      basedOn: { ...basedOn((await opened()).body, 'theirs') },
    })
    expect((await save({ summary: 'Менікі', basedOn: kept })).status).toBe(409)
    expect((await save({ summary: 'Менікі', basedOn: kept })).status).toBe(200)
    expect((await opened()).body.summary).toBe('Менікі')
  })

  it('passes when nobody else has changed the fields it sends', async () => {
    const { body: mine } = await opened()
    await save({ funding: 'Демеуші', basedOn: basedOn(mine, 'theirs') })
    expect(
      (await save({ summary: 'Тек менің өрісім', basedOn: basedOn(mine, 'mine-3') })).status,
    ).toBe(200)
    expect((await opened()).body).toMatchObject({ funding: 'Демеуші', summary: 'Тек менің өрісім' })
  })

  it('never stands in the way of the same form, however late it hears of its own saves', async () => {
    const { body: mine } = await opened()
    for (const text of ['а', 'аб', 'абв', 'абвг'])
      expect((await save({ summary: text, basedOn: basedOn(mine, 'quick') })).status).toBe(200)
    const published = await save(
      { summary: 'соңы', _status: 'published', basedOn: basedOn(mine, 'quick') },
      'publishSpecificLocale=kk',
    )
    expect(published.status).toBe(200)
  })

  it('is refused by the time alone when that is all it says', async () => {
    const { body: mine } = await opened()
    await save({ summary: 'Басқа', basedOn: basedOn(mine, 'theirs') })
    expect((await save({ summary: 'Ескі', basedOn: { at: mine.updatedAt } })).status).toBe(409)
    expect((await save({ summary: 'Басқа', basedOn: { at: mine.updatedAt } })).status).toBe(200)
  })

  it('at the very same moment: one is kept, the others are refused as stale', async () => {
    const { body: mine } = await opened()
    const rivals = ['бірінші', 'екінші', 'үшінші', 'төртінші']
    const answers = await Promise.all(
      rivals.map((summary) => save({ summary, basedOn: basedOn(mine, summary) })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const kept = rivals[answers.findIndex(({ status }) => status === 200)]
    expect((await opened()).body.summary).toBe(kept)
    for (const { status, body } of answers)
      if (status === 409) expect(body.errors[0].message).toContain(trial.editorName)
  })

  it('says so in the language of the editor', async () => {
    const { body: mine } = await opened()
    await save({ summary: 'Тағы басқа', basedOn: basedOn(mine, 'theirs') })
    const data = { summary: 'Ескі', basedOn: { at: mine.updatedAt } }
    const say = async (language: string) =>
      (
        await trial.patch(`/api/calls/${id}?draft=true&locale=kk`, data, {
          'accept-language': language,
        })
      ).body.errors[0].message
    expect(await say('ru')).toMatch(/^Не сохранено/)
    expect(await say('en')).toMatch(/^Not saved/)
    expect(await say('kk')).toMatch(/^Сақталмады/)
  })
})

describe('the mark of a value', () => {
  it('is the same for every way of being empty, and for the same members in another order', () => {
    expect(new Set([null, undefined, '', [], {}, { a: null }].map(toMark)).size).toBe(1)
    expect(toMark({ a: 1, b: [2] })).toBe(toMark({ b: [2], a: 1 }))
    expect(toMark('а')).not.toBe(toMark('a'))
  })
})
