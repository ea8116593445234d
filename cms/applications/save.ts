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
import { readTeam } from './team.ts'
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
  /** Names this save, and those before it to which no answer came back. */
  attempt: z.string().max(40).optional(),
  earlier: z
    .string()
    .max(1000)
    .default('')
    .transform((marks) => marks.split(' ').filter(Boolean)),
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
 * is refused with what is stored: two tabs do not overwrite one another. Where the last save was
 * the form's own, and only its answer was lost on the way, the form goes on from there.
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
        const own = before.attempt && data.earlier.includes(before.attempt)
        if (before.revision !== data.revision && !own)
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
            attempt: data.attempt ?? null,
          },
          depth: 0,
          overrideAccess: true,
          req,
        })
        return { ok: true, revision, savedAt: after.updatedAt, problems }
      }),
    )
  }
