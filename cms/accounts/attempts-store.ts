import { createHash } from 'node:crypto'
import type { Payload, Where } from 'payload'
import { RateLimiterRes, type IRateLimiterStoreOptions } from 'rate-limiter-flexible'
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js'
import { updateIf } from '../database/update-if.ts'
import type { Attempt } from '../payload-types.ts'

const collection = 'attempts' as const

/** Keys name people and addresses: what is kept of them says neither. */
const hash = (key: string) => createHash('sha256').update(key).digest('base64url')

/** Counts attempts in the collection `attempts`, which every server of the site shares. */
export class AttemptsLimiter extends RateLimiterStoreAbstract {
  readonly #payload: Payload

  constructor(payload: Payload, options: Omit<IRateLimiterStoreOptions, 'storeClient'>) {
    super({ storeClient: payload, ...options })
    this.#payload = payload
  }

  _getRateLimiterRes(_key: string, changed: number, row: Attempt): RateLimiterRes {
    const left = Math.max(this.points - row.points, 0)
    const wait = Math.max(Date.parse(row.expiresAt) - Date.now(), 0)
    return new RateLimiterRes(left, wait, row.points, row.points === changed)
  }

  async _upsert(key: string, points: number, duration: number, fresh = false): Promise<Attempt> {
    const counted = fresh ? null : await this.#add(key, points)
    if (counted) return counted
    const gone: Where = fresh ? {} : { expiresAt: { less_than_equal: new Date().toISOString() } }
    await this.#payload.db.deleteMany({
      collection,
      where: { and: [{ key: { equals: hash(key) } }, gone] },
    })
    const expiresAt = new Date(Date.now() + duration).toISOString()
    try {
      return (await this.#payload.db.create({
        collection,
        data: { key: hash(key), points, expiresAt },
      })) as unknown as Attempt
    } catch (error) {
      // another attempt has begun the count in the same moment
      const joined = await this.#add(key, points)
      if (joined) return joined
      throw error
    }
  }

  #add = (key: string, points: number) =>
    updateIf<Attempt>(this.#payload, collection, {
      where: { key: { equals: hash(key) }, expiresAt: { greater_than: new Date().toISOString() } },
      data: { points: { $inc: points } },
    })

  _get = (key: string) =>
    this.#payload.db.findOne<Attempt>({
      collection,
      where: {
        key: { equals: hash(key) },
        expiresAt: { greater_than: new Date().toISOString() },
      },
    })

  async _delete(key: string): Promise<boolean> {
    await this.#payload.db.deleteMany({ collection, where: { key: { equals: hash(key) } } })
    return true
  }
}
