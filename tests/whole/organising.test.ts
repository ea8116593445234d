import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { accept, numbersOf } from './deciding.ts'
import { toText, visitAs } from './visitor.ts'

const { url } = inject('server')
type Visitor = Awaited<ReturnType<typeof visitAs>>
let editor: Visitor
let second: Visitor
let member: Visitor
let reviewers: Visitor[]
beforeAll(async () => {
  ;[editor, second, member] = await Promise.all([
    visitAs('editor'),
    visitAs('editor2'),
    visitAs('member'),
  ])
  reviewers = await Promise.all(['reviewer', 'reviewer2'].map(visitAs))
})

const people = () => ({ editor, second, reviewers })

async function findCall(slug: string) {
  const answer = await fetch(`${url}/api/calls?where[slug][equals]=${slug}&depth=0`)
  const { docs } = (await answer.json()) as { docs: { id: number }[] }
  return `/kk/account/calls/${docs[0]!.id}/`
}

describe('the calls that somebody organises', () => {
  test('are a calendar of what is due, in its order', async () => {
    const page = await editor.get('/kk/account/calls/')
    const due = [...page.html.matchAll(/<time datetime="([^"]+)"/g)].map(([, at]) => at!)
    expect(due.length).toBeGreaterThan(3)
    expect(due).toEqual(due.toSorted())
    expect(toText(page)).toContain('қабылдау аяқталады')
    expect((await member.get('/kk/account/calls/')).html).not.toContain('datetime=')
  })

  test('can be tried with their floors before they open', async () => {
    const call = await findCall('biotekhnologiya-zerthanasyndagy-zhazgy-tagylymdama')
    const numberOf = async (query: string) => {
      const text = toText(await editor.get(`${call}simulate/?${query}`))
      return Number(/Қабылданған ауыл тұрғыны[^\d]*([\d,]+)/.exec(text)?.[1]?.replace(',', '.'))
    }
    const rest = 'applicants=200&places=20&ruralShare=20&gap=10&regionalPercent=0'
    const without = await numberOf(`${rest}&ruralPercent=0`)
    const withFloor = await numberOf(`${rest}&ruralPercent=50`)
    expect(without).toBeLessThan(6)
    expect(withFloor).toBeGreaterThanOrEqual(10)
    expect((await member.get(`${call}simulate/`)).status).toBe(404)
  })
})

describe('the table of a call', () => {
  test('comes as CSV and as a workbook with the same rows, to those who organise it', async () => {
    const call = await findCall('zhas-biologtardyn-dalalyq-mektebi')
    const csv = await editor.get(`${call}export.csv`)
    expect(csv.status).toBe(200)
    expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'))
    const rows = parse(csv.bytes, { bom: true }) as string[][]
    expect(rows[0]!.slice(0, 5)).toEqual([
      'number',
      'state',
      'submitted_at',
      'family_name',
      'given_name',
    ])
    expect(
      rows
        .slice(1)
        .map((cells) => cells[3])
        .sort(),
    ).toEqual(['Ақбота', 'Бүркітов', 'Сұңқарова', 'Тұлпаров', 'Қарлығашова'])
    const cells = await readSheet((await editor.get(`${call}export.xlsx`)).bytes)
    expect(cells.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(rows)
    for (const other of [member, reviewers[0]!, await visitAs('partner')])
      expect((await other.get(`${call}export.csv`)).status).toBe(404)
  })
})

describe('several applications', () => {
  test('are moved after a question, and moved back', async () => {
    const call = await findCall('zhyldyq-marapatqa-usynu')
    const [number] = numbersOf((await editor.get(call)).html)
    const given = { number: number!, move: 'take' }
    const asked = await editor.post(call, { ...given, do: 'ask' })
    expect(toText(asked)).toContain('1 өтінім: «Сараптамаға беру»')
    expect(toText(await editor.get(`${call}?state=in_review`))).not.toContain(number)
    const done = await editor.post(call, { ...given, do: 'confirm' })
    expect(toText(done)).toContain('Орындалды: 1')
    expect(toText(await editor.get(`${call}?state=in_review`))).toContain(number)
    const again = await editor.post(call, { ...given, do: 'confirm' })
    expect(toText(again)).toContain('Орындалмады: 1')
    // the way back that the page offered
    expect(done.html).toContain('value="put_back"')
    await editor.post(call, { number: number!, move: 'put_back', do: 'confirm' })
    expect(toText(await editor.get(`${call}?state=submitted`))).toContain(number)
    // returning says why, or nothing is returned
    await editor.post(call, { number: number!, move: 'return', do: 'confirm', note: '' })
    expect(toText(await editor.get(`${call}?state=returned`))).not.toContain(number)
    const note = 'Жоспардың екінші бөлігін толықтырыңыз.'
    const returned = await editor.post(call, { ...given, move: 'return', do: 'confirm', note })
    expect(toText(await editor.get(`${call}?state=returned`))).toContain(number)
    expect(returned.html).toContain('value="recall"')
    await editor.post(call, { number: number!, move: 'recall', do: 'confirm' })
    expect(toText(await editor.get(`${call}?state=submitted`))).toContain(number)
  })
})

const waitFor = (path: string, words: string) =>
  expect.poll(async () => (await fetch(url + path)).text(), { timeout: 15_000 }).toContain(words)

describe('what an acceptance brings about', () => {
  test('a nomination makes a laureate: on the page of awards and the person’s own', async () => {
    const call = await findCall('zhyldyq-marapatqa-usynu')
    const [number] = numbersOf((await editor.get(call)).html)
    const before = await (await fetch(`${url}/kk/awards/`)).text()
    expect(before).not.toContain('Жылдық марапатқа ұсыну')
    await accept(people(), call, number!)
    await waitFor('/kk/awards/', 'Жылдық марапатқа ұсыну')
    const handle = /href="(\/kk\/people\/[^"]+)"[^>]*>[^<]*Жылдық марапатқа ұсыну/.exec(
      await (await fetch(`${url}/kk/awards/`)).text(),
    )?.[1]
    await waitFor(handle ?? '/kk/people/', 'Жылдық марапатқа ұсыну')
  })

  test('an intake puts into the pool, by the field that was chosen', async () => {
    const slug = 'koshbasshylar-pulyna-irikteu'
    const answers = {
      'a.pool_field': 'culture',
      'a.why': 'Ауыл мәдениетін жаңғыртып жүрмін. '.repeat(3),
    }
    const begun = await member.post(`/kk/calls/${slug}/apply/`, { for: 'self', ...answers })
    const number = numbersOf(begun.location ?? '')[0]!
    const person = await member.get(`/kk/account/applications/${number}/person/`)
    const fields = Object.fromEntries(
      ['familyName', 'givenName', 'birthDate'].map((field) => [
        `p.${field}`,
        new RegExp(`name="p.${field}"[^>]*value="([^"]*)"`).exec(person.html)?.[1] ?? '',
      ]),
    )
    // filled in from the profile, so it is submitted at once
    expect(fields['p.familyName']).toBe('Жақсылықова')
    const sent = await member.post(`/kk/account/applications/${number}/check/`, { do: 'submit' })
    expect(sent.location, toText(sent)).toBe(`/kk/account/applications/${number}/`)
    // pressed twice it is the same receipt
    await member.post(`/kk/account/applications/${number}/check/`, { do: 'submit' })
    const statusOf = async (receipt: string) =>
      (await fetch(`${url}/kk/receipts/${receipt}/`)).status
    expect(await statusOf(number)).toBe(200)
    expect(await statusOf(`${number}-2`)).toBe(404)
    const call = await findCall(slug)
    await accept(people(), call, number)
    const find = `where[familyName][equals]=${encodeURIComponent('Жақсылықова')}&depth=0`
    const readProfile = async () => {
      const answer = await fetch(`${url}/api/profiles?${find}`)
      return ((await answer.json()) as { docs: { poolField: string; handle: string }[] }).docs[0]
    }
    await expect.poll(async () => (await readProfile())?.poolField).toBe('culture')
    // the person's own page says so too, where it said another field before
    const { handle } = (await readProfile())!
    await expect
      .poll(async () => toText(await member.get(`/kk/people/${handle}/`)))
      .toContain('Көшбасшылар пулындағы саласы Мәдениет')
    const leaders = await (await fetch(`${url}/kk/leaders/`)).text()
    expect(leaders).toContain('Жақсылықова')
  })
})

test('idle reviewers are reminded, once a day', async () => {
  const call = await findCall('zhas-biologtardyn-dalalyq-mektebi')
  const first = await editor.post(call, { do: 'remind' })
  expect(first.location).toContain('reminded=2')
  expect((await editor.post(call, { do: 'remind' })).location).toContain('reminded=0')
})

test('an appeal is written once, is due by a day, and is answered', async () => {
  const teacher = await visitAs('teacher')
  const call = await findCall('zhas-biologtardyn-dalalyq-mektebi')
  const [number] = numbersOf((await editor.get(`${call}?state=declined`)).html)
  const own = `/kk/account/applications/${number}/`
  const short = await teacher.post(own, { do: 'appeal', appeal: 'Жоқ' })
  expect(short.status).toBe(422)
  // what was typed is still there
  expect(short.html).toContain('>Жоқ</textarea>')
  const appeal = 'Ағаштарды түгендегеніміз ескерілмепті.'
  expect((await teacher.post(own, { do: 'appeal', appeal })).status).toBe(303)
  expect(toText(await teacher.get(own))).toContain('Жауап он күн ішінде беріледі')
  expect((await teacher.post(own, { do: 'appeal', appeal })).status).toBe(422)
  expect(toText(await editor.get('/kk/account/calls/'))).toContain('апелляцияға жауап беру')
  const one = `${call}${number}/`
  expect(toText(await editor.get(one))).toContain(appeal)
  const answer = 'Түгендеу келесі кезеңде бағаланады.'
  expect((await editor.post(one, { do: 'answer', answer, upheld: 'no' })).status).toBe(303)
  expect(toText(await teacher.get(own))).toContain(answer)
  expect(toText(await teacher.get('/kk/account/notifications/'))).toContain(
    'апелляцияға жауап берілді',
  )
})
