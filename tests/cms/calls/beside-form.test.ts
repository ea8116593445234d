import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerPatiently } from '../../../cms/database/again.ts'
import { findPlanned } from '../../../cms/admin/dashboard/planned.ts'
import type { Desk } from '../../../cms/admin/dashboard/desk.ts'
import type { Call, User } from '../../../cms/payload-types.ts'
import { openApplicationsWorld } from '../applications/world.ts'
import { asUser, createPartnersCall } from './partners-call.ts'

let world: Awaited<ReturnType<typeof openApplicationsWorld>>
let partner: User
let editor: User
let stranger: User
let call: Call
beforeAll(async () => {
  world = await openApplicationsWorld()
  partner = await world.user(['partner'], { organisation: world.organisation.id })
  editor = await world.user(['editor'])
  stranger = await world.user(['partner'])
})
afterAll(() => world.close())
beforeEach(async () => {
  call = await createPartnersCall(world, partner)
})

const draft = (who: User, data: object) =>
  world.payload.update({
    collection: 'calls',
    id: call.id,
    locale: 'kk',
    draft: true,
    ...asUser(who),
    data: data as never,
  })

async function ask(who: User | null, place: string) {
  const send = (address: string, more: object) =>
    answerPatiently(world.config, new Request(new URL(address, 'http://localhost:3000'), more))
  const headers: Record<string, string> = { 'accept-language': 'kk' }
  if (who) {
    const password = `бір ұзақ құпиясөз ${who.name.split(' ')[1]}`
    const body = JSON.stringify({ email: who.email, password })
    const json = { 'content-type': 'application/json' }
    const signedIn = await send('/api/users/login', { method: 'POST', headers: json, body })
    headers['authorization'] = `JWT ${((await signedIn.json()) as { token: string }).token}`
  }
  const answer = await send(`/api/calls/${call.id}/${place}`, { headers })
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return { status: answer.status, body: (await answer.json()) as any }
}

async function publishAtTime(who: User) {
  await world.payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: 'publish',
      locale: 'kk',
      timezone: 'Asia/Almaty',
      doc: { relationTo: 'calls', value: String(call.id) },
      user: { relationTo: 'users', value: who.id },
    },
    waitUntil: new Date(Date.now() - 1000),
  } as never)
  await world.payload.jobs.run({ allQueues: true, limit: 5, silent: true })
}

test('whoever sets a time is told beforehand that the call waits for an editor, and what to do', async () => {
  const none = await ask(partner, 'plans')
  expect(none.body).toEqual({ failed: [], waits: expect.stringContaining('«Редактордың') })
  expect((await ask(editor, 'plans')).body).toEqual({ failed: [], waits: null })
  await draft(partner, { approval: 'waiting' })
  expect((await ask(partner, 'plans')).body.waits).toContain('күтіп тұр')
  expect((await ask(editor, 'plans')).body.waits).toContain('«Мақұлданды»')
  await draft(editor, { approval: 'approved' })
  for (const who of [partner, editor])
    expect((await ask(who, 'plans')).body).toEqual({ failed: [], waits: null })
})

test('a set time that was refused is told beside the form and on the desk', async () => {
  await draft(partner, { approval: 'waiting' })
  await publishAtTime(editor)
  const { body } = await ask(editor, 'plans')
  expect(body.waits).toContain('«Мақұлданды»')
  expect(body.failed).toMatchObject([
    {
      type: 'publish',
      locale: 'kk',
      timezone: 'Asia/Almaty',
      at: expect.stringMatching(/^\d{4}-/),
    },
  ])
  const desk = {
    payload: world.payload,
    user: { ...editor, collection: 'users' },
    collections: world.payload.config.collections,
    drafts: new Set(['calls']),
  } as unknown as Desk
  const planned = (await findPlanned(desk, (key) => key)).filter(({ id }) => id === call.id)
  expect(planned).toMatchObject([{ failed: true, waits: 'calls:readAndApprove' }])
})

test('the checklist of a partner’s call says so, to the partner as a hindrance', async () => {
  const said = async (who: User) =>
    (await ask(who, 'checklist')).body.findings.filter(
      ({ check }: { check: string }) => check === 'approval',
    )
  expect(await said(partner)).toMatchObject([{ level: 'refuses', field: 'approval' }])
  expect(await said(editor)).toEqual([])
  await draft(partner, { approval: 'waiting' })
  expect(await said(editor)).toMatchObject([{ level: 'advises' }])
})

test('reviewers are offered by name, and nothing else of their accounts', async () => {
  const { id, name } = await world.user(['reviewer'])
  await world.user(['reviewer'], { closedAt: new Date().toISOString() })
  for (const who of [partner, editor])
    expect((await ask(who, 'reviewers')).body).toEqual({ reviewers: [{ id, name }] })
})

test('nobody else hears of it', async () => {
  for (const who of [stranger, null])
    for (const place of ['plans', 'checklist', 'reviewers'])
      expect((await ask(who, place)).status).toBe(403)
})
