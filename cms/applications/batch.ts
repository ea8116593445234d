import type { Payload } from 'payload'
import { z } from 'zod'
import { locales } from '../../search/document.ts'
import { toSlug } from '../../search/language/slug.ts'
import type { Asker } from '../accounts/asker.ts'
import type { Form } from '../calls/answers.ts'
import { findClosingOf, findStandingOf } from '../calls/open.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { getApplication } from './find.ts'
import { toPerson } from './person.ts'
import { begin, findCallBySlug } from './start.ts'
import { send } from './statements.ts'
import { findOwnProfile } from './who.ts'

const pupil = z.object({
  familyName: z.string().trim().min(1).max(100),
  givenName: z.string().trim().min(1).max(100),
  birthDate: z.iso.date(),
  grade: z.coerce.number().int().min(1).max(12),
  guardianName: z.string().trim().max(200),
  guardianEmail: z.email(),
})
const opening = z.object({ call: z.string().max(200), locale: z.enum(locales).default('kk') })
const atMost = 40
const columns = Object.keys(pupil.shape)

export type BatchRow = { row: number; ok: boolean; number?: string; problems?: string[] }
export type Batched =
  { ok: true; rows: BatchRow[] } | { ok: false; reason: 'notTeacher' | 'notOpen' }

/**
 * A teacher's applications for several pupils at once: a draft each, with the school and place of the
 * teacher, and a letter to each guardian, without whose word nothing is submitted.
 */
export const startBatch =
  (payload: Payload) =>
  async ({ user }: Asker, given: Form): Promise<Batched> => {
    const { data } = opening.safeParse(given)
    const profile = user && (await findOwnProfile(payload, user.id))
    if (!user || !data || profile?.kind !== 'teacher') return { ok: false, reason: 'notTeacher' }
    const call = await findCallBySlug(payload, data.call)
    if (!call || findStandingOf(call, await findClosingOf(payload, call)) !== 'open')
      return { ok: false, reason: 'notOpen' }
    const { region, settlement, settlementType, school } = toPerson(profile)
    const rows: BatchRow[] = []
    for (let row = 0; row < atMost; row += 1) {
      const cells = Object.fromEntries(
        columns.map((name) => [name, String(given[`pupil.${row}.${name}`] ?? '')]),
      )
      if (!Object.values(cells).some((cell) => cell.trim())) continue
      const parsed = pupil.safeParse(cells)
      if (!parsed.success) {
        const problems = parsed.error.issues.map(({ path }) => String(path[0]))
        rows.push({ row, ok: false, problems: [...new Set(problems)] })
        continue
      }
      const { guardianName, guardianEmail, ...person } = parsed.data
      const { number } = await begin(payload, {
        call,
        user,
        mark: toSlug(`${person.familyName} ${person.givenName} ${person.birthDate}`),
        data: {
          ...person,
          ...{ region, settlement, settlementType, school },
          kind: 'talent',
          locale: data.locale,
          onBehalf: 'teacher',
        },
      })
      await askGuardian(payload, number, { personName: guardianName, email: guardianEmail })
      rows.push({ row, ok: true, number })
    }
    return { ok: true, rows }
  }

/** Once: the same list sent again asks nobody twice. */
async function askGuardian(
  payload: Payload,
  number: string,
  guardian: { personName: string; email: string },
) {
  const found = await payload.db.findOne<{ id: number }>({
    collection: 'applications',
    where: { number: { equals: number } },
  })
  if (!found) return
  await inTransaction(payload, async (req) => {
    const { totalDocs } = await payload.db.count({
      collection: 'statements',
      where: { and: [{ application: { equals: found.id } }, { kind: { equals: 'consent' } }] },
      req,
    })
    const application = await getApplication(payload, found.id, req)
    if (totalDocs === 0) await send(req, application, { kind: 'consent', ...guardian })
  })
}
