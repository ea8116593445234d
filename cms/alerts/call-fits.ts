import type { Payload } from 'payload'
import { idOf } from '../applications/who.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { notify } from '../notifications/notify.ts'
import type { Guardianship, Profile } from '../payload-types.ts'
import { findOpenCalls, type OpenCall } from './open-calls.ts'
import { keepReachable, suits, type Reader } from './suits.ts'

/** Of which open calls everybody has been told. */
const key = 'call-alerts'
/** How many people are looked at in one transaction. */
const batch = 200

/**
 * Tells members of each call that has opened and fits them, and guardians of what fits a child who has
 * no account: once for each call, in the letter of the day. A process that dies amid it begins the
 * call again, and whoever has been told is not told twice. Returns how many were told.
 */
export async function tellOfNewCalls(payload: Payload, now = new Date()): Promise<number> {
  const open = await findOpenCalls(payload, now)
  const kept = await payload.kv.get<{ told: string[] }>(key)
  const before = new Set(kept?.told)
  const isNew = open.filter(({ call }) => !before.has(String(call.id)))
  let told = 0
  for (const each of isNew)
    for (const find of [findMembers, findGuardians]) told += await tellAll(payload, each, find, now)
  if (isNew.length > 0) await payload.kv.set(key, { told: open.map(({ call }) => String(call.id)) })
  return told
}

type Batch = { readers: Reader[]; isLast: boolean }
type Find = (payload: Payload, page: number) => Promise<Batch>

async function tellAll(payload: Payload, { call, closesAt }: OpenCall, find: Find, now: Date) {
  let told = 0
  for (let page = 1; ; page += 1) {
    const { readers, isLast } = await find(payload, page)
    const wanted = readers.filter(({ profile }) => suits(call, profile))
    const reached = await keepReachable(payload, call, wanted)
    told += await inTransaction(payload, async (req) => {
      let count = 0
      for (const { profile, account } of reached) {
        const isOwn = idOf(profile.user) === account
        const isTold = await notify(req, {
          user: account,
          kind: isOwn ? 'call_fits' : 'call_fits_child',
          key: isOwn ? `call_fits:${call.id}` : `call_fits:${call.id}:${profile.id}`,
          values: { call: call.title as never, closesAt, name: profile.givenName },
          path: `/calls/${call.slug}/`,
          now,
        })
        if (isTold) count += 1
      }
      return count
    })
    if (isLast) return told
  }
}

const findMembers: Find = async (payload, page) => {
  const { docs, hasNextPage } = await payload.db.find<Profile>({
    collection: 'profiles',
    where: { user: { exists: true } },
    sort: 'id',
    limit: batch,
    page,
  })
  const readers = docs.map((profile) => ({ profile, account: idOf(profile.user)! }))
  return { readers, isLast: !hasNextPage }
}

/** Guardians with an account, of minors without one. */
const findGuardians: Find = async (payload, page) => {
  const { docs, hasNextPage } = await payload.db.find<Guardianship>({
    collection: 'guardianships',
    where: { and: [{ state: { equals: 'active' } }, { guardian: { exists: true } }] },
    sort: 'id',
    limit: batch,
    page,
  })
  const children = await payload.db.find<Profile>({
    collection: 'profiles',
    where: {
      and: [{ id: { in: docs.map(({ child }) => idOf(child)!) } }, { minor: { equals: true } }],
    },
    limit: 0,
    pagination: false,
  })
  const byId = new Map(children.docs.map((child) => [child.id, child]))
  const readers = docs.flatMap(({ child, guardian }) => {
    const profile = byId.get(idOf(child) as number)
    return profile && !profile.user ? [{ profile, account: idOf(guardian)! }] : []
  })
  return { readers, isLast: !hasNextPage }
}
