import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../../cms/editing/checks/check.ts'
import { openTrial, type Trial } from './trial.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
})
afterAll(() => trial.close())

const findings = async (id: number): Promise<Finding[]> =>
  (await trial.get(`/api/calls/${id}/checklist`)).body.findings
const said = async (id: number, check: string) =>
  (await findings(id)).filter((finding) => finding.check === check)

const textWith = (...links: object[]) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: null,
        textFormat: 0,
        textStyle: '',
        children: links.map((fields) => ({
          type: 'link',
          version: 3,
          format: '',
          indent: 0,
          direction: null,
          fields,
          children: [
            {
              type: 'text',
              text: 'сілтеме',
              detail: 0,
              format: 0,
              mode: 'normal',
              style: '',
              version: 1,
            },
          ],
        })),
      },
    ],
  },
})

describe('the checklist before publishing', () => {
  it('asks for the Russian text of a call, which may still be published in Kazakh', async () => {
    const id = await trial.createCall({ title: 'Тек қазақша', summary: 'Қысқаша' })
    expect(await said(id, 'language')).toMatchObject([{ level: 'advises', locale: 'ru' }])
    const published = await trial.patch(`/api/calls/${id}?publishSpecificLocale=kk&locale=kk`, {
      _status: 'published',
    })
    expect(published.status).toBe(200)
  })

  it('finds what is required and empty in a language that has been begun', async () => {
    const id = await trial.createCall({ title: 'Қазақша', summary: 'Қысқаша' })
    await trial.patch(`/api/calls/${id}?draft=true&locale=ru`, { title: 'По-русски' })
    expect(await said(id, 'required')).toMatchObject([
      { level: 'refuses', locale: 'ru', field: 'summary' },
    ])
  })

  it('refuses times out of order, in the list and at the publication', async () => {
    const id = await trial.createCall({
      title: 'Кері',
      summary: 'Қысқаша',
      closesAt: '2020-01-01T00:00:00.000Z',
    })
    expect(await said(id, 'order')).toMatchObject([{ level: 'refuses', field: 'closesAt' }])
    const refused = await trial.patch(`/api/calls/${id}?publishSpecificLocale=kk&locale=kk`, {
      _status: 'published',
    })
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0].data.errors[0]).toMatchObject({ path: 'closesAt' })
    const early = new Date(Date.now() + 1000).toISOString()
    const again = await trial.createCall({
      title: 'Ерте шешім',
      summary: 'Қысқаша',
      decisionOn: early,
    })
    expect(await said(again, 'order')).toMatchObject([{ field: 'decisionOn' }])
  })

  it('reports links to pages that are not there or not out, and no others', async () => {
    const draft = await trial.createCall({ title: 'Қаралама байқау', summary: 'Қысқаша' })
    const id = await trial.createCall({
      title: 'Сілтемелер',
      summary: 'Қысқаша',
      body: textWith(
        { linkType: 'custom', url: '/kk/news/zhok-zhanalyk/', newTab: false },
        { linkType: 'custom', url: '/kk/calls/qaralama-baiqau/', newTab: false },
        { linkType: 'custom', url: 'https://example.kz/', newTab: true },
        { linkType: 'custom', url: '/kk/search/?q=a', newTab: false },
        { linkType: 'internal', doc: { relationTo: 'calls', value: draft }, newTab: false },
      ),
    })
    const { body } = await trial.get(`/api/calls/${draft}?draft=true&locale=kk`)
    expect(body.slug).toBe('qaralama-baiqau')
    const messages = (await said(id, 'link')).map(({ message }) => message)
    expect(messages).toHaveLength(3)
    expect(messages[0]).toContain('/kk/news/zhok-zhanalyk/')
    expect(messages[1]).toContain('әлі жарияланбаған')
  })

  it('reports a picture without a description in a language of the document', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const picture = await trial.payload.create({
      collection: 'media',
      locale: 'kk',
      data: { alt: 'Бір нүкте', shows: 'nobody' },
      file: { data: png, mimetype: 'image/png', name: 'nukte.png', size: png.length },
      overrideAccess: true,
    })
    const id = await trial.createCall({
      title: 'Суреті бар',
      summary: 'Қысқаша',
      image: picture.id,
    })
    expect(await said(id, 'alt')).toEqual([])
    await trial.patch(`/api/calls/${id}?draft=true&locale=ru`, {
      title: 'С рисунком',
      summary: 'Кратко',
    })
    expect(await said(id, 'alt')).toMatchObject([{ level: 'advises', locale: 'ru' }])
  })

  it('is for those who may see the draft', async () => {
    const id = await trial.createCall({ title: 'Жабық', summary: 'Қысқаша' })
    expect((await trial.getAsVisitor(`/api/calls/${id}/checklist`)).status).toBe(403)
    expect((await trial.get('/api/calls/999999/checklist')).status).toBe(404)
  })
})
