import { describe, expect, it } from 'vitest'
import { tellOfDeadlines } from '../../../cms/alerts/call-deadlines.ts'
import type { Call, User } from '../../../cms/payload-types.ts'
import { answers } from '../applications/world.ts'
import { at, told, travel, world, writtenAt } from './world.ts'

describe('a deadline', () => {
  const begin = async (call: Call) => {
    const user = await world.user(['member'])
    await world.profile({ user: user.id })
    const begun = await world.as(user).application.start({ call: call.slug!, ...answers })
    if (!begun.ok) throw new Error(begun.reason)
    return { user, number: begun.number }
  }
  const look = async (count: number) => {
    travel(count)
    await tellOfDeadlines(world.payload)
  }
  const momentsOf = async (user: User) =>
    (await told(user, 'call_deadline')).map((each) => new Date(each.at).toISOString())

  it('is told three days, a day and three hours before, once each, at once', async () => {
    const call = await world.call({ closesAt: at(100) })
    const { user, number } = await begin(call)
    for (const count of [27, 28, 28.5, 75, 76, 96, 97, 97.5, 100, 101]) await look(count)
    expect(await momentsOf(user)).toEqual([at(28), at(76), at(97)])
    expect((await told(user, 'call_deadline'))[0]).toMatchObject({
      path: `/account/applications/${number}/`,
    })
  })

  it('is written at once, and in the night only when that is over', async () => {
    const call = await world.call({ closesAt: at(29) })
    const { user } = await begin(call)
    await look(5)
    const [letter] = await writtenAt(5, user)
    expect(letter!.subject).toBe('Мерзім жақын: «Зертханадағы тағылымдама»')
    expect(letter!.text).toContain('2026 жылғы 25 қараша, 17:00')
    expect(letter!.headers).toHaveProperty('list-unsubscribe')

    // 23:00 in Almaty, with an end that comes at ten in the morning
    travel(0)
    const other = await begin(await world.call({ closesAt: at(22) }))
    await look(19)
    expect(await writtenAt(19, other.user)).toEqual([])
    expect(await writtenAt(20, other.user)).toHaveLength(1)
  })

  it('is not written any more when it is over before the night is', async () => {
    const { user } = await begin(await world.call({ closesAt: at(13) }))
    await look(10.5)
    expect(await momentsOf(user)).toEqual([at(10.5)])
    expect(await writtenAt(20, user)).toEqual([])
  })

  it('is no news to who has sent the application, or has begun it since', async () => {
    const call = await world.call({ closesAt: at(50) })
    const withdrawn = await begin(call)
    await world.as(withdrawn.user).application.withdraw({ number: withdrawn.number })
    travel(30)
    const late = await begin(call)
    await look(31)
    expect(await momentsOf(withdrawn.user)).toEqual([])
    expect(await momentsOf(late.user)).toEqual([])
    await look(48)
    expect(await momentsOf(late.user)).toEqual([at(48)])
  })

  it('that is put off is told of anew', async () => {
    const call = await world.call({ closesAt: at(50) })
    const { user } = await begin(call)
    await look(30)
    await world.payload.update({
      collection: 'calls',
      id: call.id,
      data: { closesAt: at(100) },
      locale: 'kk',
      overrideAccess: true,
    })
    await look(40)
    expect(await momentsOf(user)).toEqual([at(30), at(40)])
  })
})
