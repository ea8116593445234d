import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeopledWorld } from './people.ts'

/* Letters that somebody asks for: how many, and which of their links is good for what. */

let world: Awaited<ReturnType<typeof openPeopledWorld>>
beforeAll(async () => {
  world = await openPeopledWorld()
  mkdirSync(path.join(world.dataDir, 'mail'))
})
afterAll(() => world.close())

test('a password is set anew by the last letter only, and by no link that is for something else', async () => {
  const { email } = await world.createUser('twice@example.kz')
  const ask = { email, locale: 'kk' }
  const fresh = 'төрт түлік мал баққан 8'
  await world.as().account.askReset(ask)
  const [first] = await world.readMail()
  await world.as().account.askReset(ask)
  const [second] = await world.readMail()
  expect(second!.token).not.toBe(first!.token)
  const { account } = world.as()
  const refused = { ok: false, reason: 'link' }
  expect(await account.reset({ token: first!.token, password: fresh })).toEqual(refused)
  for (const act of ['confirmEmail', 'keepAccount', 'confirmSignUp'] as const)
    expect(await account[act]({ token: second!.token }), act).toMatchObject({ ok: false })
  expect(await account.reset({ token: second!.token, password: fresh })).toEqual({ ok: true })
  expect(await world.readMail()).toHaveLength(1)
})

test.each(['askReset', 'signUp'] as const)(
  'from one address somebody does not ask without an end: %s',
  async (act) => {
    const asker = world.nobody()
    const reasons: string[] = []
    for (let at = 0; at < 22; at += 1) {
      const email = `flood.${act}.${at}@example.kz`
      const wish = { who: 'leader', givenName: 'Ерден', familyName: 'Тасқын', locale: 'kk' }
      const rest = { birthDate: '1990-01-27', password: 'көгершіннің көк қанаты', agree: 'yes' }
      const answer = await world.as(asker).account[act]({ ...wish, ...rest, email })
      reasons.push(answer.ok ? 'ok' : answer.reason)
    }
    expect(reasons).toEqual([...Array<string>(20).fill('ok'), 'later', 'later'])
    await world.readMail()
  },
)
