import type { Payload } from 'payload'
import { findAcceptedProgrammes } from '../applications/accepted.ts'
import { toPerson } from '../applications/person.ts'
import { idOf, type Id } from '../applications/who.ts'
import { findMisfits } from '../calls/eligible.ts'
import type { Application, Call, Profile, User } from '../payload-types.ts'
import type { Reader } from './readers.ts'

/**
 * Whether it is in a field of the person's, and they are known to fulfil every condition: what is not
 * known may fit, and is not told of as if it did.
 */
export function suits(call: Call, profile: Profile): boolean {
  const fields = call.fields ?? []
  const shared = fields.length === 0 || fields.some((field) => profile.fields?.includes(field))
  if (!shared) return false
  const { region, ...person } = toPerson(profile)
  const candidate = { ...person, region: idOf(region) ?? null }
  return findMisfits(call.eligibility, candidate, call.closesAt).every(
    // of the programmes somebody is in it is asked last, since it costs a question
    ({ condition }) => condition === 'programme',
  )
}

/**
 * Those of them whose account is open, who have not applied, and who are in a programme that the call
 * asks for.
 */
export async function keepReachable(
  payload: Payload,
  call: Call,
  readers: readonly Reader[],
): Promise<Reader[]> {
  if (readers.length === 0) return []
  const accounts = readers.map(({ account }) => account)
  const all = { limit: 0, pagination: false } as const
  const users = await payload.db.find<User>({
    collection: 'users',
    where: { and: [{ id: { in: accounts } }, { closedAt: { exists: false } }] },
    ...all,
  })
  const applied = await payload.db.find<Application>({
    collection: 'applications',
    where: {
      and: [
        { call: { equals: call.id } },
        { state: { not_equals: 'withdrawn' } },
        {
          or: [
            { profile: { in: readers.map(({ profile }) => profile.id) } },
            { and: [{ account: { in: accounts } }, { onBehalf: { equals: 'self' } }] },
          ],
        },
      ],
    },
    ...all,
  })
  const open = new Set(users.docs.map(({ id }) => String(id)))
  const asked = (call.eligibility?.programmes ?? []).map((each) => String(idOf(each)))
  const kept: Reader[] = []
  for (const reader of readers) {
    const { account, profile } = reader
    const has = applied.docs.some(
      (each) => idOf(each.profile) === profile.id || isOwnOf(each, account, profile),
    )
    if (has || !open.has(String(account))) continue
    if (asked.length === 0 || (await isIn(payload, reader, asked))) kept.push(reader)
  }
  return kept
}

const isOwnOf = ({ onBehalf, account: by }: Application, account: Id, { user }: Profile) =>
  onBehalf === 'self' && idOf(by) === account && idOf(user) === account

/** Of a child the child's own programmes count, and not those of the guardian who is told. */
async function isIn(payload: Payload, { account, profile }: Reader, asked: readonly string[]) {
  const someone = { profile: profile.id, ...(idOf(profile.user) === account && { account }) }
  const programmes = await findAcceptedProgrammes(payload, someone)
  return programmes.some((each) => asked.includes(String(each)))
}
