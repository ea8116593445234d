import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '../../../cms/database/in-transaction.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import { deliver } from '../../../cms/notifications/deliver.ts'
import type { Kind } from '../../../cms/notifications/kinds.ts'
import { notify } from '../../../cms/notifications/notify.ts'
import { openScratch } from '../scratch.ts'
import { eventsOf } from './world.ts'

type Mail = { to: string; subject: string; text: string; headers: Record<string, string> }

let scratch: Awaited<ReturnType<typeof openScratch>>
let world: ReturnType<typeof eventsOf>
const sent: Mail[] = []
beforeAll(async () => {
  process.env.SITE_URL = 'https://elumiti.example'
  scratch = await openScratch()
  world = eventsOf(scratch.payload)
  scratch.payload.sendEmail = (mail) => Promise.resolve(void sent.push(mail as Mail))
  vi.useFakeTimers({ now: new Date('2026-11-24T00:00:00Z'), toFake: ['Date'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await scratch.close()
})

const values = {
  event: { kk: 'Кездесу', ru: 'Встреча' },
  name: 'Әлия',
  startsAt: '2026-12-01T05:00:00Z',
}
const tell = (user: number, kind: Kind, key: string) =>
  inTransaction(scratch.payload, (req) =>
    notify(req, { user, kind, key, values, path: '/account/registrations/' }),
  )
/** What is written at that moment to somebody. */
async function writtenAt(moment: string, to: string): Promise<Mail[]> {
  vi.setSystemTime(new Date(moment))
  sent.length = 0
  await deliver(scratch.payload)
  await sendDue(scratch.payload, new Date())
  return sent.filter((mail) => mail.to === to)
}

describe('news by mail', () => {
  it('come at once where they cannot wait, the rest in one letter in the morning', async () => {
    const [user] = await world.users(1)
    vi.setSystemTime(new Date('2026-11-24T07:00:00Z'))
    await tell(user!.id, 'registration_confirmed', 'a')
    await tell(user!.id, 'registration_waiting', 'b')
    await tell(user!.id, 'registration_cancelled', 'c')
    const now = await writtenAt('2026-11-24T07:00:01Z', user!.email!)
    expect(now.map(({ subject }) => subject)).toEqual(['Орын сіздікі: «Кездесу»'])
    expect(await writtenAt('2026-11-25T03:59:00Z', user!.email!)).toEqual([])
    const morning = await writtenAt('2026-11-25T04:00:00Z', user!.email!)
    expect(morning).toHaveLength(1)
    expect(morning[0]!.text).toContain('күту тізіміне енгізілдіңіз')
    expect(morning[0]!.text).toContain('алып тасталды')
    expect(await writtenAt('2026-11-26T04:00:00Z', user!.email!)).toEqual([])
    // what has been written is not looked at again
    const told = await world.told(user!.id)
    expect(told.map(({ mail, mailAt }) => [mail, mailAt])).toEqual(told.map(() => ['sent', null]))
  })

  it('wait while it is night', async () => {
    const [user] = await world.users(1)
    vi.setSystemTime(new Date('2026-11-24T18:00:00Z'))
    await tell(user!.id, 'event_changed', 'a')
    expect(await writtenAt('2026-11-24T23:00:00Z', user!.email!)).toEqual([])
    expect(await writtenAt('2026-11-25T03:00:00Z', user!.email!)).toHaveLength(1)
  })

  it('are never told twice, and not written when they have been read', async () => {
    const [user] = await world.users(1)
    vi.setSystemTime(new Date('2026-11-24T07:00:00Z'))
    expect(await tell(user!.id, 'registration_waiting', 'same')).toBe(true)
    expect(await tell(user!.id, 'registration_waiting', 'same')).toBe(false)
    const { notifications } = world.as(user)
    expect(await notifications.countOwn()).toBe(1)
    await notifications.markRead({ notification: 'all' })
    expect(await notifications.countOwn()).toBe(0)
    expect(await writtenAt('2026-11-25T04:00:00Z', user!.email!)).toEqual([])
  })

  it('speak the reader’s language, by the clock of their zone', async () => {
    const [user] = await world.users(1)
    await scratch.payload.db.updateOne({
      collection: 'users',
      id: user!.id,
      data: { locale: 'ru' },
    })
    const wishes = { pace: 'digest', quietFrom: 0, quietTo: 0, digestAt: 9 }
    await world.as(user).notifications.saveSettings({ ...wishes, timeZone: 'Europe/Berlin' })
    vi.setSystemTime(new Date('2026-11-24T18:00:00Z'))
    await tell(user!.id, 'event_changed', 'a')
    const [letter] = await writtenAt('2026-11-24T18:00:01Z', user!.email!)
    expect(letter!.subject).toBe('Мероприятие изменилось: «Встреча»')
    expect(letter!.text).toContain('1 декабря 2026 года, 06:00')
  })

  it('end by one click without signing in, but not what changes one’s plans', async () => {
    const [user] = await world.users(1)
    vi.setSystemTime(new Date('2026-11-24T07:00:00Z'))
    await tell(user!.id, 'event_tomorrow', 'a')
    const [letter] = await writtenAt('2026-11-24T07:00:01Z', user!.email!)
    const link = /^<(.+)>$/.exec(letter!.headers['list-unsubscribe']!)![1]!
    expect(letter!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
    expect(letter!.text).toContain('https://elumiti.example/kk/unsubscribe/?')
    const post = async (url: string) => {
      const request = new Request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      })
      const { config, dataDir } = scratch
      return (await handleEndpoints({ config, request, payloadInstanceCacheKey: dataDir })).status
    }
    expect(await post(link.replace(/s=./, 's=x'))).toBe(404)
    expect(await post(link.replace('event_tomorrow', 'event_soon'))).toBe(404)
    expect(await post(link)).toBe(200)
    await tell(user!.id, 'event_tomorrow', 'b')
    await tell(user!.id, 'event_changed', 'c')
    const after = await writtenAt('2026-11-24T07:00:02Z', user!.email!)
    expect(after.map(({ subject }) => subject)).toEqual(['Іс-шара өзгерді: «Кездесу»'])
    expect(after[0]!.headers).not.toHaveProperty('list-unsubscribe')
  })

  it('end also where they were told before, but not where they are about one’s plans', async () => {
    const [user, other] = await world.users(2)
    vi.setSystemTime(new Date('2026-11-24T17:30:00Z'))
    for (const { id } of [user!, other!]) {
      await tell(id, 'registration_waiting', 'a')
      await tell(id, 'event_tomorrow', 'b')
      await tell(id, 'event_changed', 'c')
    }
    const wishes = { quietFrom: 22, quietTo: 8, digestAt: 9, timeZone: 'Asia/Almaty' }
    await world.as(user).notifications.saveSettings({ ...wishes, pace: 'off' })
    await world.as(other).notifications.saveSettings({
      ...wishes,
      pace: 'digest',
      'mail-registration_waiting': 'on',
    })
    const morning = '2026-11-25T04:00:00Z'
    const subjects = (mails: Mail[]) => mails.map(({ subject }) => subject)
    expect(subjects(await writtenAt(morning, user!.email!))).toEqual(['Іс-шара өзгерді: «Кездесу»'])
    // sent with the look before
    const toOther = sent.filter(({ to }) => to === other!.email)
    expect(toOther).toHaveLength(2)
    expect(toOther.some(({ text }) => text.includes('күту тізіміне енгізілдіңіз'))).toBe(true)
  })

  it('are not lost with a mail server that is down', async () => {
    const [user] = await world.users(1)
    vi.setSystemTime(new Date('2026-11-24T07:00:00Z'))
    await tell(user!.id, 'event_changed', 'a')
    const works = scratch.payload.sendEmail
    scratch.payload.sendEmail = () => Promise.reject(new Error('no server'))
    expect(await writtenAt('2026-11-24T07:00:01Z', user!.email!)).toEqual([])
    scratch.payload.sendEmail = works
    expect(await writtenAt('2026-11-24T07:02:00Z', user!.email!)).toHaveLength(1)
    expect(await writtenAt('2026-11-24T07:09:00Z', user!.email!)).toHaveLength(0)
  })
})
