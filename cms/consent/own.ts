import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Profile } from '../payload-types.ts'
import { isMinor } from '../protection/minors.ts'
import { findPerson, type Person } from '../protection/person.ts'
import { giveConsents, withdrawConsents } from './give.ts'
import { isPurpose, purposesOf, type Purpose } from './purposes.ts'
import { toConsentRows, type ConsentRow } from './rows.ts'

const form = z.looseObject({
  person: z.string().max(40).optional(),
  locale: z.enum(['kk', 'ru', 'en']),
})

export type ConsentsOf = {
  person: Pick<Profile, 'handle' | 'fullName' | 'shortName' | 'minor' | 'sealed'>
  as: Person['as']
  /** A minor may take a consent back, and a guardian or an adult may give it too. */
  mayGive: boolean
  rows: ConsentRow[]
}

/** The consents about oneself, or about a child one answers for. */
export const listConsents =
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<ConsentsOf | null> => {
    const { data } = form.safeParse(given)
    const person = data && (await findPerson(payload, asker, data.person || undefined))
    if (!person) return null
    const { profile, as } = person
    return {
      person: profile,
      as,
      mayGive: mayGive(person),
      rows: await toConsentRows(payload, profile, data.locale),
    }
  }

const mayGive = ({ profile, as }: Person) => as === (isMinor(profile) ? 'guardian' : 'self')

type Outcome = { ok: true } | { ok: false; reason: 'nobody' | 'none' }

const change =
  (entry: 'given' | 'withdrawn') =>
  (payload: Payload) =>
  async (asker: Asker, given: unknown): Promise<Outcome> => {
    const { data } = form.safeParse(given)
    const person = data && (await findPerson(payload, asker, data.person || undefined))
    if (!person || !asker.user || person.as === 'staff') return { ok: false, reason: 'nobody' }
    if (entry === 'given' && !mayGive(person)) return { ok: false, reason: 'nobody' }
    const { profile, as, guardianship } = person
    const asked = purposesOf(isMinor(profile) ? 'guardian' : 'self')
    const purposes = readPurposes(data).filter((purpose) => asked.includes(purpose))
    if (purposes.length === 0) return { ok: false, reason: 'none' }
    const say = entry === 'given' ? giveConsents : withdrawConsents
    const { name, id: account } = asker.user
    await inTransaction(payload, (req) =>
      say(req, {
        profile: profile.id,
        purposes,
        language: data.locale,
        how: 'account',
        giver: as,
        giverName: name,
        account,
        guardianship,
      }),
    )
    return { ok: true }
  }

export const giveOwnConsents = change('given')
export const withdrawOwnConsents = change('withdrawn')

/** The purposes ticked on a form, whose boxes and buttons are called `purpose.listing` and so on. */
export const readPurposes = (given: object): Purpose[] =>
  Object.keys(given)
    .filter((name) => name.startsWith('purpose.'))
    .map((name) => name.slice('purpose.'.length))
    .filter(isPurpose)

export const consentVerbs = { listConsents, giveOwnConsents, withdrawOwnConsents } as const
