import type { Payload } from 'payload'
import { z } from 'zod'
import { locales, type Locale } from '../../search/document.ts'
import { toSlug } from '../../search/language/slug.ts'
import type { Asker } from '../accounts/asker.ts'
import type { Form } from '../calls/answers.ts'
import { findClosingOf, findStandingOf } from '../calls/open.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { findAnswering, type Answering } from '../guardians/answering.ts'
import type { Application, Call, User } from '../payload-types.ts'
import { findOwnProfile } from '../protection/person.ts'
import { holdsNumberAnywhere } from '../protection/refuse-identity.ts'
import { send } from './ask.ts'
import { findPupils } from './batch-pupils.ts'
import { getApplication } from './find.ts'
import { toPerson, type Person } from './person.ts'
import { hasConsent } from './ready.ts'
import { begin, findCallBySlug } from './start.ts'
import { isSame } from './who.ts'

const guardian = { guardianName: z.string().trim().max(200), guardianEmail: z.email() }
/** A pupil who is typed in: without a record on the platform, so nobody but a guardian can consent. */
const pupil = z.object({
  familyName: z.string().trim().min(1).max(100),
  givenName: z.string().trim().min(1).max(100),
  birthDate: z.iso.date(),
  grade: z.coerce.number().int().min(1).max(12),
  ...guardian,
})
const opening = z.object({ call: z.string().max(200), locale: z.enum(locales).default('kk') })
const atMost = 40
const columns = Object.keys(pupil.shape)

export type BatchRow = {
  /** Its number in the list of those typed in, or the card of a pupil. */
  row: number | string
  ok: boolean
  number?: string
  /** Fields that are not right; `applied` where the pupil has an application already. */
  problems?: string[]
}
export type Batched =
  | { ok: true; rows: BatchRow[] }
  | { ok: false; reason: 'notTeacher' | 'notOpen' | 'nobody' | 'identityNumber' }

/**
 * A teacher's applications for several pupils at once: a draft each, of those who have a card from
 * the record and of others as typed, with the teacher's school and place; and a letter to each
 * guardian who has not consented, without whose word nothing is submitted.
 */
export const startBatch =
  (payload: Payload) =>
  async (asker: Asker, given: Form): Promise<Batched> => {
    const { user } = asker
    const { data } = opening.safeParse(given)
    const profile = user && (await findOwnProfile(payload, user.id))
    if (!user || !data || profile?.kind !== 'teacher') return { ok: false, reason: 'notTeacher' }
    const call = await findCallBySlug(payload, data.call)
    if (!call || findStandingOf(call, await findClosingOf(payload, call)) !== 'open')
      return { ok: false, reason: 'notOpen' }
    if (holdsNumberAnywhere(given)) return { ok: false, reason: 'identityNumber' }
    const { region, settlement, settlementType, school } = toPerson(profile)
    const place = { region, settlement, settlementType, school }
    const to = { call, user, locale: data.locale }
    const rows = [
      ...(await startForCards(payload, asker, given, { ...to, place })),
      ...(await startForTyped(payload, given, { ...to, place })),
    ]
    return rows.length > 0 ? { ok: true, rows } : { ok: false, reason: 'nobody' }
  }

type To = { call: Call; user: User; locale: Locale; place: Person }

async function startForCards(payload: Payload, asker: Asker, given: Form, to: To) {
  const { call, user, locale, place } = to
  const chosen = new Set([given['card'] ?? []].flat().slice(0, atMost))
  const rows: BatchRow[] = []
  for (const { card, profile } of await findPupils(payload, asker)) {
    if (!chosen.has(card)) continue
    const named = readGuardian(given, card)
    const problems = named ? findProblems(named, user) : []
    if (problems.length > 0) {
      rows.push({ row: card, ok: false, problems })
      continue
    }
    const known = toPerson(profile)
    const { number } = await begin(payload, {
      call,
      user,
      profile,
      // what the record does not tell is the teacher's
      data: { ...place, ...withoutEmpty(known), locale, onBehalf: 'teacher' },
    })
    const application = await findByNumber(payload, number)
    if (!isSame(application.account, user)) {
      rows.push({ row: card, ok: false, problems: ['applied'] })
      continue
    }
    rows.push({ row: card, ok: true, number })
    // who is known to answer for the pupil is asked, and nobody whom the teacher names instead
    const guardians = await findAnswering({ payload }, profile.id)
    if (guardians.length > 0) await askGuardians(payload, application, guardians)
    else if (named?.data) await askGuardians(payload, application, [toGuardian(named.data)])
  }
  return rows
}

/** Whom the row of a pupil with a card names; nothing where both cells are empty. */
function readGuardian(given: Form, card: string) {
  const [guardianName, guardianEmail] = ['guardianName', 'guardianEmail'].map((name) =>
    String(given[`${name}.${card}`] ?? '').trim(),
  )
  return guardianName || guardianEmail
    ? z.object(guardian).safeParse({ guardianName, guardianEmail })
    : undefined
}

type Read = { success: boolean; error?: z.ZodError; data?: { guardianEmail: string } | undefined }

/** The fields that are not right; teachers are not guardians of their pupils by writing their own address. */
const findProblems = ({ error, data }: Read, { email }: User): string[] =>
  error
    ? [...new Set(error.issues.map(({ path }) => String(path[0])))]
    : data?.guardianEmail.toLowerCase() === email.toLowerCase()
      ? ['guardianEmail']
      : []

type Guardian = Pick<Answering, 'name' | 'to'>
const toGuardian = (given: { guardianName: string; guardianEmail: string }): Guardian => ({
  name: given.guardianName,
  to: given.guardianEmail.toLowerCase(),
})

async function startForTyped(payload: Payload, given: Form, { call, user, locale, place }: To) {
  const rows: BatchRow[] = []
  for (let row = 0; row < atMost; row += 1) {
    const cells = Object.fromEntries(
      columns.map((name) => [name, String(given[`pupil.${row}.${name}`] ?? '')]),
    )
    if (!Object.values(cells).some((cell) => cell.trim())) continue
    const parsed = pupil.safeParse(cells)
    const problems = findProblems(parsed, user)
    if (!parsed.success || problems.length > 0) {
      rows.push({ row, ok: false, problems })
      continue
    }
    const { guardianName, guardianEmail, ...person } = parsed.data
    const { number } = await begin(payload, {
      call,
      user,
      mark: toSlug(`${person.familyName} ${person.givenName} ${person.birthDate}`),
      data: { ...person, ...place, kind: 'talent', locale, onBehalf: 'teacher' },
    })
    const named = toGuardian({ guardianName, guardianEmail })
    await askGuardians(payload, await findByNumber(payload, number), [named])
    rows.push({ row, ok: true, number })
  }
  return rows
}

const withoutEmpty = (person: Person): Person =>
  Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null && value !== ''))

async function findByNumber(payload: Payload, number: string): Promise<Application> {
  const found = await payload.db.findOne<Application>({
    collection: 'applications',
    where: { number: { equals: number } },
  })
  return getApplication(payload, found!.id)
}

/** Once: the same list sent again asks nobody twice, and whoever has consented is not asked. */
async function askGuardians(
  payload: Payload,
  application: Application,
  guardians: readonly Guardian[],
) {
  await inTransaction(payload, async (req) => {
    const { totalDocs } = await payload.db.count({
      collection: 'statements',
      where: {
        and: [{ application: { equals: application.id } }, { kind: { equals: 'consent' } }],
      },
      req,
    })
    if (totalDocs > 0 || (await hasConsent(payload, application, req))) return
    for (const { name, to } of guardians)
      await send(req, application, { kind: 'consent', personName: name, email: to })
  })
}
