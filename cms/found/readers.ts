import type { Payload } from 'payload'
import type { Audience } from '../../search/document.ts'
import { isVetted, standingsOf, type Asker } from '../access/roles.ts'

/**
 * Which of the index's documents an asker may be told of. What is open to staff only, minors who are
 * listed nowhere among it, is in no index: staff find it in the admin, each within their own.
 */
export function audiencesOf(user: Asker, now = new Date()): Audience[] {
  if (!user) return ['public']
  const standings = standingsOf(user, now)
  const wide = standings.includes('editor') || standings.includes('administrator')
  return wide || isVetted(user, now) ? ['public', 'members', 'vetted'] : ['public', 'members']
}

/** Marks a read made for the index: nobody has looked at anybody. */
export const forIndex = { forIndex: true } as const

/**
 * Who reads for the index what it tells this audience: a member nobody is, so that nothing is there
 * by being one's own.
 */
export function toReader({ db }: Payload, audience: Exclude<Audience, 'staff'>): Asker {
  if (audience === 'public') return null
  const id = db.defaultIDType === 'number' ? 0 : '0'.repeat(24)
  const vettedUntil = audience === 'vetted' ? '9999-01-01T00:00:00.000Z' : null
  return { collection: 'users', id, roles: ['member'], vettedUntil } as unknown as Asker
}
