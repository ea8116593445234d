import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { sendDue } from '../../../cms/mail/send.ts'
import { deliver } from '../../../cms/notifications/deliver.ts'
import type { Call, Notification, User } from '../../../cms/payload-types.ts'
import { openApplicationsWorld } from '../applications/world.ts'

export type Mail = { to: string; subject: string; text: string; headers: Record<string, string> }

// noon in Almaty
const start = new Date('2026-11-24T07:00:00Z')
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000)
export const at = (count: number) => hours(count).toISOString()
export const travel = (count: number) => vi.setSystemTime(hours(count))

export let world: Awaited<ReturnType<typeof openApplicationsWorld>>
export let pupil: User
export const sent: Mail[] = []

beforeAll(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] })
  world = await openApplicationsWorld()
  world.payload.sendEmail = (mail) => Promise.resolve(void sent.push(mail as Mail))
  pupil = await world.user(['member'])
  await world.profile({ user: pupil.id, fields: ['mathematics'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await world.close()
})
beforeEach(() => travel(0))

export async function told(user: User, kind: Notification['kind']): Promise<Notification[]> {
  const { docs } = await world.payload.db.find<Notification>({
    collection: 'notifications',
    where: { and: [{ user: { equals: user.id } }, { kind: { equals: kind } }] },
    sort: 'id',
    limit: 0,
    pagination: false,
  })
  return docs
}
export const toldOf = async (
  user: User,
  { slug }: Call,
  kind: Notification['kind'] = 'call_fits',
) => (await told(user, kind)).filter(({ path }) => path === `/calls/${slug}/`)

/** What is written at that moment to somebody. */
export async function writtenAt(count: number, { email }: User): Promise<Mail[]> {
  travel(count)
  sent.length = 0
  await deliver(world.payload)
  await sendDue(world.payload)
  return sent.filter(({ to }) => to === email)
}
