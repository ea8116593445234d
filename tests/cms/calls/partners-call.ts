import type { Call, User } from '../../../cms/payload-types.ts'
import { inDays, type openApplicationsWorld } from '../applications/world.ts'

type World = Awaited<ReturnType<typeof openApplicationsWorld>>

/** Reads and saves as this person may. */
export const asUser = (who: User) => ({
  depth: 0,
  overrideAccess: false,
  user: { ...who, collection: 'users' as const },
})

/** A draft of a call that a partner has written, with their organisation's name on it. */
export const createPartnersCall = async (
  world: World,
  partner: User,
  more: object = {},
): Promise<Call> =>
  (await world.payload.create({
    collection: 'calls',
    locale: 'kk',
    draft: true,
    ...asUser(partner),
    data: {
      title: 'Серіктестің байқауы',
      kind: 'grant',
      summary: 'Қысқаша.',
      opensAt: inDays(-1),
      closesAt: inDays(10),
      organisation: world.organisation.id,
      ...more,
    } as never,
  })) as Call
