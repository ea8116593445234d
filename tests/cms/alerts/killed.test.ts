import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../../../cms/database/in-transaction.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import { deliver } from '../../../cms/notifications/deliver.ts'
import { notify } from '../../../cms/notifications/notify.ts'
import { eventsOf } from '../events/world.ts'
import { openScratch } from '../scratch.ts'

const people = 120
const kills = 4

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
beforeAll(async () => {
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
})
afterAll(() => scratch.close())

const folder = () => path.join(scratch.dataDir, 'mail')
const listMail = () =>
  existsSync(folder()) ? readdirSync(folder()).filter((name) => name.endsWith('.eml')) : []

/** Delivers and sends in a process of its own until so many letters are out, and kills it amid the next. */
async function sendAndDie(until: number) {
  const child = fork('tests/cms/alerts/deliver-and-send.ts', {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, VITEST: '' },
  })
  await once(child, 'message')
  while (listMail().length < until && child.exitCode === null) await wait(1)
  await wait(Math.random() * 15)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

it(`kill -9 between what is told, what is queued and what is sent, ${kills} times: nothing lost, nothing twice`, async () => {
  const users = await world.users(people)
  const yesterday = new Date(Date.now() - 30 * 3_600_000)
  const values = { event: { kk: 'Кездесу' }, name: 'Әлия', search: 'Әлия', count: 3 }
  // of each person one letter that cannot wait, and two pieces of news for the letter of the day
  for (const { id } of users)
    await inTransaction(scratch.payload, async (req) => {
      const told = { user: id, values, path: '/account/', now: yesterday }
      await notify(req, { ...told, kind: 'event_changed', key: 'a' })
      await notify(req, { ...told, kind: 'saved_search', key: 'b' })
      await notify(req, { ...told, kind: 'registration_cancelled', key: 'c' })
    })
  const all = people * 2
  for (let kill = 1; kill <= kills; kill += 1)
    await sendAndDie(Math.max(listMail().length, Math.floor((all * kill) / (kills + 1))))
  const sentByTheDead = listMail().length
  expect(sentByTheDead).toBeGreaterThan(0)
  expect(sentByTheDead).toBeLessThan(all)

  // what the dead were sending is theirs for two minutes of their clock, which goes three before ours
  const later = new Date(Date.now() + 600_000)
  await deliver(scratch.payload, later)
  while ((await sendDue(scratch.payload, later)) > 0);
  const letters = await Promise.all(
    listMail().map((name) => simpleParser(readFileSync(path.join(folder(), name)))),
  )
  expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(letters.length)
  const subjects = Map.groupBy(letters, ({ to }) => [to].flat()[0]!.text)
  expect(subjects.size).toBe(people)
  for (const own of subjects.values())
    expect(own.map(({ subject }) => subject).sort()).toEqual([
      'Іс-шара өзгерді: «Кездесу»',
      'Ел үміті: бүгінгі хабарламалар',
    ])
}, 240_000)
