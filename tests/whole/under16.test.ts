import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchMail } from '../browser/mail.ts'
import { readAccounts, startServer, type RunningServer } from './server.ts'
import { enter, visit } from './visit.ts'

/* The whole server with UNDER16_ACCOUNTS=off: what a talent under 16, a teacher and guardians find. */

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ env: { UNDER16_ACCOUNTS: 'off' } })
}, 180_000)
afterAll(() => server?.stop())

const account = (name: string) =>
  readAccounts(server.dataDir).find(({ email }) => email.startsWith(`${name}@`))!
const yearsAgo = (years: number) => `${new Date().getUTCFullYear() - years}-02-27`
const status = (text: string) => /role="status"[^]*?<\/div>/.exec(text)?.[0] ?? ''

describe('a talent under 16', () => {
  const wish = {
    who: 'talent',
    givenName: 'Нұрай',
    familyName: 'Бұлтқызы',
    birthDate: yearsAgo(13),
    email: 'nurai@example.kz',
    password: 'көгершіннің көк қанаты',
    agree: 'yes',
  }

  test.each([
    ['kk', 'Ата-анаңыз не қамқоршыңыз тіркеліп', 'Ата-ана ретінде тіркелу'],
    ['ru', 'Запись откроет родитель или опекун', 'Зарегистрироваться как родитель'],
    ['en', 'A parent or guardian signs up', 'Sign up as a parent'],
  ])('does not sign up, and is told what to do: %s', async (locale, sentence, way) => {
    const { status, text } = await visit(server).post(`/${locale}/sign-up/?who=talent`, wish)
    expect(status).toBe(422)
    expect(text).toContain(sentence)
    expect(text).toContain(way)
    expect(text).toContain(`/${locale}/sign-up/?who=guardian`)
    // what was typed stays, but for the password
    expect(text).toContain('Бұлтқызы')
    expect(text).not.toContain(wish.password)
  })

  test('of 16 signs up as everybody', async () => {
    const older = { ...wish, birthDate: yearsAgo(17), email: 'older@example.kz' }
    const { status, text } = await visit(server).post('/kk/sign-up/?who=talent', older)
    expect(status).toBe(200)
    expect(text).toContain('Хат жіберілді')
  })
})

describe('a teacher', () => {
  let teacher: Awaited<ReturnType<typeof enter>>
  let record: string
  beforeAll(async () => {
    teacher = await enter(server, account('teacher'))
  })

  test('registers a pupil under 16, whose record the teacher keeps and changes', async () => {
    const list = `Сарыарқа; Дәурен; ${yearsAgo(13)}`
    const made = await teacher.post('/kk/account/pupils/', { group: '7 «А»', list })
    expect(made.status).toBe(200)
    expect(status(made.text)).toContain('Сарыарқа Дәурен')
    expect(made.text).not.toContain('class="pupil-cards"')
    record = /\/kk\/account\/record\/\?person=\w+/.exec(made.text)![0]
    expect((await teacher.get('/kk/account/pupils/')).text).toContain(record)

    const form = { act: 'save', settlement: 'Меркі', grade: '7', headline: '', bio: '' }
    const number = { ...form, school: 'ЖСН 120401500126' }
    const refused = await teacher.post(record, number)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('ЖСН жазбаңыз')
    const saved = await teacher.post(record, {
      ...form,
      school: '№ 3 мектеп',
      'field.physics': 'on',
    })
    expect(saved.location).toContain('done=saved')
    const page = await teacher.get(record)
    expect(page.text).toMatch(/value="№ 3 мектеп"/)
    expect(page.text).toMatch(/name="field\.physics"[^>]*checked/)
  })

  test('invites the guardian, who consents by the letter; then the teacher registers the pupil for an event', async () => {
    const { docs } = (await (
      await fetch(`${server.url}/api/events?limit=50&depth=0&locale=kk&sort=startsAt`)
    ).json()) as { docs: { slug: string; startsAt: string; registration?: { mode?: string } }[] }
    const open: string[] = []
    for (const { slug } of docs) {
      const place = `/kk/account/register/${slug}/?for=pupils`
      const { status, text } = await teacher.get(place)
      if (status === 200 && text.includes('Сарыарқа Дәурен')) open.push(place)
    }
    expect(open).not.toEqual([])
    const place = open[0]!
    const box = /name="(pupil-[^"]+)"[^>]*>\s*<span[^>]*>Сарыарқа Дәурен/
    // without the guardian's word the pupil is named and cannot be chosen
    expect((await teacher.get(place)).text).not.toMatch(box)

    const mail = watchMail(server.dataDir)
    const invited = await teacher.post(record, {
      act: 'invite',
      guardianName: 'Көктем Сарыарқа',
      email: 'koktem@example.kz',
      language: 'kk',
    })
    expect(invited.location).toContain('done=sent')
    const link = /\/kk\/guardian\/\?token=[\w-]{32}/
    await expect.poll(() => mail.find(link), { timeout: 30_000 }).toMatch(link)
    const guardian = visit(server)
    const opened = await guardian.get(mail.find(link)!)
    expect(opened.text).toContain('Дәурен С.')
    expect(opened.text).not.toContain('№ 3 мектеп')
    const answered = await guardian.post(mail.find(link)!, {
      act: 'answer',
      giverName: 'Көктем Сарыарқа',
      'purpose.participation': 'on',
    })
    expect(answered.location).toContain('done=given')
    expect((await teacher.get(record)).text).toContain('Көктем Сарыарқа')

    const { text } = await teacher.get(place)
    const who = box.exec(text)![1]!
    const answers = [...text.matchAll(/name="(q\.[^"]+)"/g)].map(([, name]) => [name!, 'Жоқ'])
    const done = await teacher.post(place, {
      [who]: 'on',
      ...(Object.fromEntries(answers) as Record<string, string>),
    })
    expect(done.status, status(done.text) || done.text.slice(0, 2000)).toBe(200)
    expect(status(done.text)).toContain('Сарыарқа Дәурен')
    const own = await teacher.get('/kk/account/registrations/')
    expect(own.text).toContain('Сарыарқа Дәурен')
  })

  test('nobody else opens the record', async () => {
    for (const name of ['member', 'guardian', 'partner', 'editor']) {
      const other = await enter(server, account(name))
      expect((await other.get(record)).status, name).toBe(404)
    }
    expect((await visit(server).get(record)).location).toContain('/kk/sign-in/')
  })
})

test('a guardian signs up, opens a record for the child, and keeps it', async () => {
  const parent = await enter(server, account('guardian'))
  const made = await parent.post('/kk/account/children/new/', {
    givenName: 'Айша',
    familyName: 'Тобылғина',
    birthDate: yearsAgo(9),
    region: 'zhambyl',
  })
  expect(made.location).toMatch(/\/kk\/account\/children\/\w+\//)
  const page = await parent.get(made.location!)
  expect(page.text).toContain('Тобылғина Айша')
  const record = `/kk/account/record/?person=${made.location!.split('/').at(-2)}`
  const form = {
    act: 'save',
    settlement: '',
    school: 'Гимназия',
    grade: '3',
    headline: '',
    bio: '',
  }
  expect((await parent.post(record, form)).location).toContain('done=saved')
  expect((await parent.get(record)).text).toContain('value="Гимназия"')
})

test('nothing else breaks: everybody of the demo world has their pages', async () => {
  for (const name of [
    'member',
    'pupil',
    'teacher',
    'guardian',
    'coordinator',
    'editor',
    'partner',
  ]) {
    const person = await enter(server, account(name))
    const { text } = await person.get('/kk/account/')
    const pages = new Set(
      [...text.matchAll(/href="(\/kk\/account\/[a-z-]+\/)"/g)].map(([, page]) => page!),
    )
    expect(pages.size, name).toBeGreaterThan(5)
    for (const page of pages) expect((await person.get(page)).status, `${name} ${page}`).toBe(200)
  }
  const visitor = visit(server)
  for (const page of ['/kk/', '/kk/people/', '/kk/calls/', '/kk/events/', '/api/search?q=а'])
    expect((await visitor.get(page)).status, page).toBe(200)
})
