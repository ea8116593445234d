import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTrial, type Trial } from '../editing/trial.ts'

let trial: Trial
let profile: number
beforeAll(async () => {
  trial = await openTrial()
  const made = await trial.payload.create({
    collection: 'profiles',
    data: {
      kind: 'talent',
      givenName: 'Әлия',
      familyName: 'Тобылғина',
      visibility: 'unlisted',
    } as never,
    overrideAccess: true,
  })
  profile = made.id
})
afterAll(() => trial.close())

describe('data that nobody means', () => {
  it.each(['x', 5, [], true])('is refused where it is no set of fields: %j', async (data) => {
    for (const address of [`/api/profiles/${profile}`, '/api/users/1', '/api/calls/1'])
      expect((await trial.patch(address, data as never)).status, address).toBe(400)
  })

  it.each([
    { familyName: true },
    { familyName: { a: 1 } },
    { givenName: ['Ә'] },
    { patronymic: 5, otherSpellings: true },
    { otherSpellings: [null, 5] },
    { birthDate: true },
    { birthDate: { $gt: '' } },
  ])('is refused, or left out, where a field is of another kind: %j', async (data) => {
    const { status } = await trial.patch(`/api/profiles/${profile}`, data)
    expect(status).toBeLessThan(500)
  })
})
