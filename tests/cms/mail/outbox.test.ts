import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { inTransaction } from '../../../cms/database/in-transaction.ts'
import { erase } from '../../../cms/erasure/erase.ts'
import { queueLetter, type Letter } from '../../../cms/mail/queue.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import type { Letter as Row, User } from '../../../cms/payload-types.ts'
import { openScratch } from '../scratch.ts'

const start = new Date('2026-11-24T07:00:00Z')

let scratch: Awaited<ReturnType<typeof openScratch>>
beforeAll(async () => {
  scratch = await openScratch()
  scratch.payload.logger.level = 'silent'
  vi.useFakeTimers({ now: start, toFake: ['Date'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await scratch.close()
})
beforeEach(() => vi.setSystemTime(start))
afterEach(() => vi.restoreAllMocks())

let count = 0
const letter = (more: Partial<Letter> = {}): Letter => ({
  name: 'audit.alarm',
  key: `trial ${(count += 1)}`,
  to: 'aigul@example.kz',
  locale: 'ru',
  values: { account: 'құпия 7f3a', count: 51 },
  ...more,
})
const queue = (given: Letter) => inTransaction(scratch.payload, (req) => queueLetter(req, given))
const rowOf = async ({ key }: Letter) =>
  (await scratch.payload.db.findOne<Row>({
    collection: 'letters',
    where: { key: { equals: key } },
  }))!
const readMail = async () => {
  const folder = path.join(scratch.dataDir, 'mail')
  const files = readdirSync(folder).sort()
  return Promise.all(files.map((file) => simpleParser(readFileSync(path.join(folder, file)))))
}
const minute = 60_000
const later = (minutes: number) => new Date(Date.now() + minutes * minute)
const refuse = (error: object) =>
  vi.spyOn(scratch.payload, 'sendEmail').mockImplementation(() => {
    throw Object.assign(new Error('450 try later <aigul@example.kz>'), error)
  })

test('a letter waits sealed, is sent once, and then neither address nor content is kept', async () => {
  const one = letter()
  expect(await queue(one)).toBe(true)
  expect(await queue(one)).toBe(false)
  expect(JSON.stringify(await rowOf(one))).not.toContain('құпия')
  expect(await sendDue(scratch.payload)).toBe(1)
  expect(await sendDue(scratch.payload)).toBe(0)
  expect(await queue(one)).toBe(false)
  const row = await rowOf(one)
  expect(row).toMatchObject({ to: null, content: null, nextTryAt: null, attempts: 1 })
  expect(row.sentAt).toBe(start.toISOString())
  const [mail] = await readMail()
  expect(mail!.subject).toBe('Внимание: прочитаны записи многих детей')
  expect(mail!.text).toContain('құпия 7f3a')
  expect(mail!.from!.text).toBe('"Ел үміті" <no-reply@localhost>')
})

test('what did not happen is not told of', async () => {
  const one = letter()
  await inTransaction(scratch.payload, async (req) => {
    await queueLetter(req, one)
    throw new Error('the act failed')
  }).catch(() => undefined)
  expect(await rowOf(one)).toBeNull()
})

test('one that is due later waits', async () => {
  const one = letter({ dueAt: later(30) })
  await queue(one)
  expect(await sendDue(scratch.payload, later(29))).toBe(0)
  expect(await sendDue(scratch.payload, later(31))).toBe(1)
})

test('a mail server that is down is tried again, ever more seldom, and loses none', async () => {
  const one = letter()
  await queue(one)
  const sending = refuse({ code: 'ECONNECTION' })
  await sendDue(scratch.payload)
  expect(await sendDue(scratch.payload)).toBe(0)
  expect(sending).toHaveBeenCalledTimes(1)
  await sendDue(scratch.payload, later(2))
  expect(await rowOf(one)).toMatchObject({ attempts: 2, sentAt: null })
  expect((await rowOf(one)).lastError).toBe('450 try later <…>')
  await sendDue(scratch.payload, later(4))
  expect(sending).toHaveBeenCalledTimes(2)
  vi.restoreAllMocks()
  expect(await sendDue(scratch.payload, later(10))).toBe(1)
})

test.each([
  ['an address that takes no mail', { code: 'EENVELOPE', responseCode: 550 }, 1],
  ['a password that the mail server refuses', { code: 'EAUTH', responseCode: 535 }, 10],
])('%s is given up for good: %o, after %d attempts', async (_name, error, attempts) => {
  const one = letter()
  await queue(one)
  refuse(error)
  // no pause is longer than that
  const step = 1500 * minute
  for (let tries = 0; tries < 20; tries += 1) {
    vi.setSystemTime(start.getTime() + tries * step)
    await sendDue(scratch.payload)
  }
  const row = await rowOf(one)
  expect(row).toMatchObject({ attempts, to: null, content: null, nextTryAt: null })
  expect(row.failedAt).toBe(new Date(start.getTime() + (attempts - 1) * step).toISOString())
})

test('one that is of no use any more is not sent', async () => {
  const one = letter({ until: later(60) })
  await queue(one)
  expect(await sendDue(scratch.payload, later(61))).toBe(0)
  expect(await rowOf(one)).toMatchObject({ content: null, sentAt: null })
})

test('two servers send it once; a server that dies in between leaves it to the other, under the same name', async () => {
  const one = letter()
  await queue(one)
  const names: string[] = []
  const { sendEmail } = scratch.payload
  vi.spyOn(scratch.payload, 'sendEmail').mockImplementation(async (message) => {
    names.push(String(message.messageId))
    await sendEmail.call(scratch.payload, message)
    // what comes after this is not written down
    if (names.length === 1) throw new Error('killed')
  })
  const before = (await readMail()).length
  await Promise.all([sendDue(scratch.payload), sendDue(scratch.payload)])
  expect(names).toHaveLength(1)
  await sendDue(scratch.payload, later(3))
  expect(names).toEqual([names[0], names[0]])
  expect((await readMail()).length).toBe(before + 1)
})

test('an erasure takes what waits for the person, and what speaks of the person', async () => {
  const user = (await scratch.payload.create({
    collection: 'users',
    data: {
      name: 'Айгүл Серікова',
      email: 'gone@example.kz',
      password: 'алма ағашы 27',
      roles: ['member'],
    },
    overrideAccess: true,
  })) as User
  const dueAt = later(60)
  const to = letter({ to: 'gone@example.kz', dueAt })
  const about = letter({ values: { account: 'Айгүл Серікова', count: 1 }, dueAt })
  const other = letter({ dueAt })
  for (const each of [to, about, other]) await queue(each)
  await erase(scratch.payload, scratch.dataDir, {
    subject: 'users',
    id: user.id,
    askedBy: 'self',
  })
  expect(await rowOf(to)).toBeNull()
  expect(await rowOf(about)).toBeNull()
  expect(await rowOf(other)).toBeTruthy()
})
