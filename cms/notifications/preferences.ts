import type { Payload, PayloadRequest } from 'payload'
import type { Preference } from '../payload-types.ts'
import { usualHours, type Hours } from './hours.ts'
import { kinds, type Kind } from './kinds.ts'

export type Wishes = Hours & { pace: 'digest' | 'off'; muted: Kind[] }

const usual: Wishes = { ...usualHours, pace: 'digest', muted: [] }

export const findPreferenceRow = (payload: Payload, user: number | string, req?: PayloadRequest) =>
  payload.db.findOne<Preference>({
    collection: 'preferences',
    where: { user: { equals: user } },
    ...(req && { req }),
  })

/** How the account wishes to be told; the usual way where nothing has been said. */
export async function findPreferences(
  payload: Payload,
  user: number | string,
  req?: PayloadRequest,
): Promise<Wishes> {
  const row = await findPreferenceRow(payload, user, req)
  if (!row) return usual
  const { pace, muted, quietFrom, quietTo, digestAt, timeZone } = row
  return { pace, muted: muted ?? [], quietFrom, quietTo, digestAt, timeZone }
}

/** Whether somebody with these wishes is written of a kind of news. */
export const isWritten = (kind: Kind, { pace, muted }: Wishes): boolean => {
  const { mail, mutable } = kinds[kind]
  return mail !== 'own' && !(mutable && (pace === 'off' || muted.includes(kind)))
}

/** Keeps what the account has said anew, beside what it said before. */
export async function savePreferences(
  payload: Payload,
  user: number | string,
  data: Partial<Omit<Preference, 'id' | 'user'>>,
  req?: PayloadRequest,
) {
  const row = await findPreferenceRow(payload, user, req)
  const common = { collection: 'preferences' as const, ...(req && { req }) }
  if (row) await payload.db.updateOne({ ...common, id: row.id, data: { ...row, ...data } })
  else await payload.db.create({ ...common, data: { ...usual, user, ...data } })
}
