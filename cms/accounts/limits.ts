import type { Payload } from 'payload'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { AttemptsLimiter } from './attempts-store.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** How many attempts in how many seconds. */
const limits = {
  /** At one account from one address. Nobody else is locked out of it by them. */
  signInHere: { points: 5, duration: 15 * minute },
  /** At one account from all addresses where nobody has signed in to it before. */
  signInThere: { points: 100, duration: hour },
  /** From one address, a school's perhaps, at whatever accounts; those that succeed are given back. */
  signInFrom: { points: 60, duration: 15 * minute },
  /** A PIN has six digits: at this rate half of them take three years. */
  cardHere: { points: 5, duration: 15 * minute },
  cardThere: { points: 20, duration: hour },
  /** Lists of pupils that somebody makes cards from. */
  lists: { points: 15, duration: day },
  /** A guardian's code; somebody else's attempts at it do not lock the guardian out. */
  guardianHere: { points: 5, duration: 15 * minute },
  guardianThere: { points: 100, duration: hour },
  /** Where somebody has signed in to this account: other people's attempts do not lock this place out. */
  known: { points: 1, duration: 60 * day },
  /** The password again, before something important, and codes of the second factor. */
  proof: { points: 10, duration: 15 * minute },
  code: { points: 5, duration: 15 * minute },
  /** That the password was given again in this session. */
  proven: { points: 1, duration: 15 * minute },
  signUpFrom: { points: 20, duration: hour },
  resetFrom: { points: 20, duration: hour },
  /** Letters to one address that somebody asks for; the answer on the page is the same. */
  mailTo: { points: 3, duration: hour },
} as const

export type Limit = keyof typeof limits
export type Later = { ok: false; reason: 'later'; minutes: number }
type Key = readonly [limit: Limit, key: string]

const opened = new WeakMap<Payload, ReturnType<typeof open>>()

/** The limits of one database. */
export function getLimits(payload: Payload): ReturnType<typeof open> {
  const found = opened.get(payload) ?? open(payload)
  opened.set(payload, found)
  return found
}

function open(payload: Payload) {
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      name,
      new AttemptsLimiter(payload, { ...limit, keyPrefix: name }),
    ]),
  ) as Record<Limit, AttemptsLimiter>

  return {
    /** Counts one attempt for each; what is over its limit says when to come again. */
    async take(...keys: Key[]): Promise<Later | undefined> {
      for (const [limit, key] of keys) {
        try {
          await limiters[limit].consume(key)
        } catch (refusal) {
          if (!(refusal instanceof RateLimiterRes)) throw refusal
          const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000))
          return { ok: false, reason: 'later', minutes }
        }
      }
      return undefined
    },
    forget: async ([limit, key]: Key) => void (await limiters[limit].delete(key)),
    giveBack: async ([limit, key]: Key) => void (await limiters[limit].reward(key)),
    note: async ([limit, key]: Key) =>
      void (await limiters[limit].set(key, 1, limits[limit].duration)),
    has: async ([limit, key]: Key) => (await limiters[limit].get(key)) !== null,
    forgetOld: () =>
      payload.db.deleteMany({
        collection: 'attempts',
        where: { expiresAt: { less_than_equal: new Date().toISOString() } },
      }),
  }
}

/** The limits on signing in to `account` from `address`; `succeeded` when it was the right one. */
export async function limitSignIn(
  payload: Payload,
  ways: { here: Limit; there: Limit },
  account: string,
  address: string,
) {
  const limits = getLimits(payload)
  const here = [ways.here, `${account} ${address}`] as const
  const from = ['signInFrom', address] as const
  const known = ['known', `${account} ${address}`] as const
  const there = (await limits.has(known)) ? [] : [[ways.there, account] as const]
  return {
    later: await limits.take(here, from, ...there),
    async succeeded() {
      await limits.forget(here)
      await limits.giveBack(from)
      await limits.note(known)
    },
  }
}
