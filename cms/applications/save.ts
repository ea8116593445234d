import type { Payload } from 'payload'
import { z } from 'zod'
import type { Asker } from '../accounts/asker.ts'
import { readAnswers, type Form } from '../calls/answers.ts'
import { questionsOf, type Answers } from '../calls/questions.ts'
import { patiently } from '../database/conflicts.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Application } from '../payload-types.ts'
import { holdsRealIdentityNumber } from '../protection/identity-number.ts'
import { joinAnswers, splitAnswers } from './answers.ts'
import { findApplication, getApplication, getCall } from './find.ts'
import { leads } from './life.ts'
import { personFields, readPerson, type Person, type PersonField } from './person.ts'
import { toStoredId } from './receipts.ts'
import { isApplicant } from './who.ts'

export type Stored = { answers: Answers; person: Person; revision: number; savedAt: string }
export type Saved =
  | { ok: true; revision: number; savedAt: string; problems: PersonField[] }
  | { ok: false; reason: 'notFound' | 'notYours' | 'notNow' | 'identityNumber' }
  | { ok: false; reason: 'stale'; stored: Stored }

const marks = z.object({
  number: z.string().max(40),
  /** The save that the form was filled from. */
  revision: z.coerce.number().int().min(0),
})

export const toStored = (application: Application): Stored => ({
  answers: joinAnswers(application),
  person: Object.fromEntries(
    personFields.map((field) => [field, application[field] ?? null]),
  ) as Person,
  revision: application.revision,
  savedAt: application.updatedAt,
})

/**
 * Saves what a step holds, as it was typed. A form that was filled from an older save than the last
 * is refused with what is stored: two tabs do not overwrite one another.
 */
export const save =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Saved> => {
    const { data } = marks.safeParse(given)
    const found = data && (await findApplication(payload, user, data.number))
    if (!found) return { ok: false, reason: 'notFound' }
    if (!(await isApplicant(payload, user, found))) return { ok: false, reason: 'notYours' }
    if (Object.values(given).flat().some(holdsRealIdentityNumber))
      return { ok: false, reason: 'identityNumber' }
    const questions = questionsOf(await getCall(payload, found.call))
    const { person, problems } = readPerson(given, (id) => toStoredId(payload, id))
    const answered = readAnswers(questions, given)
    return patiently(() =>
      inTransaction(payload, async (req): Promise<Saved> => {
        const before = await getApplication(payload, found.id, req)
        if (!leads('submit', before.state)) return { ok: false, reason: 'notNow' }
        if (before.revision !== data.revision)
          return { ok: false, reason: 'stale', stored: toStored(before) }
        const revision = before.revision + 1
        const after = await payload.update({
          collection: 'applications',
          id: before.id,
          data: {
            ...(person as Partial<Application>),
            ...splitAnswers(questions, { ...joinAnswers(before), ...answered }),
            ...('team.0.name' in given && { team: readTeam(given) }),
            ...('publicName' in given && { publicName: [given.publicName].flat().includes('yes') }),
            revision,
          },
          depth: 0,
          overrideAccess: true,
          req,
        })
        return { ok: true, revision, savedAt: after.updatedAt, problems }
      }),
    )
  }

export type Member = { name: string; email: string; role: string }
const teamAtMost = 12

function readTeam(form: Form): Member[] {
  const cell = (row: number, name: string) =>
    String(form[`team.${row}.${name}`] ?? '')
      .trim()
      .slice(0, 200)
  return Array.from({ length: teamAtMost }, (_, row) => ({
    name: cell(row, 'name'),
    email: cell(row, 'email'),
    role: cell(row, 'role'),
  })).filter(({ name }) => name)
}
