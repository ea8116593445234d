import { stringify } from 'csv-stringify/sync'
import type { Payload } from 'payload'
import { locales, type Locale } from '../../search/document.ts'
import { term } from '../../search/vocabulary/labels.ts'
import type { Asker } from '../accounts/asker.ts'
import { joinAnswers } from '../applications/answers.ts'
import { sayIn } from '../applications/find.ts'
import { idOf, isOrganiser } from '../applications/who.ts'
import { recordAct } from '../audit/record.ts'
import { asksNothing, questionsOf } from '../calls/questions.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Region, User } from '../payload-types.ts'
import { findCall } from '../reviews/find.ts'
import { toWorkbook } from './workbook.ts'

const states = ['submitted', 'in_review', 'returned', 'accepted', 'declined', 'withdrawn'] as const

/** Where a spreadsheet that parts cells by another sign than the comma would begin one with a formula. */
const formulaWithin = /([,;\t\r\n])(?=[=+@]|-\S)/g

/** A cell that a spreadsheet would take for a formula is text: Excel in Russian parts cells by «;». */
export const asText = (value: unknown) => {
  const text = String(value ?? '')
  if (/^-?\d+([.,]\d+)?$/.test(text)) return text
  return text.replace(formulaWithin, "$1'").replace(/^(?=[=+\-@\t\r\n])/, "'")
}

/** All that was handed in to a call as a table, one application a row; the export is told in the audit log. */
export const exportCall =
  (payload: Payload) =>
  async (
    { user }: Asker,
    given: { call: string; locale: string; format: 'csv' | 'xlsx' },
  ): Promise<{ bytes: Uint8Array; type: string } | undefined> => {
    const call = await findCall(payload, given.call)
    if (!user || !call || !isOrganiser(user, call)) return undefined
    const locale: Locale = locales.find((each) => each === given.locale) ?? 'kk'
    const rows = await toRows(payload, call, { user, locale })
    await inTransaction(
      payload,
      (req) =>
        recordAct(req, {
          action: 'export',
          subject: 'applications',
          document: String(call.id),
          count: rows.length - 1,
        }),
      { user: user as never },
    )
    return given.format === 'xlsx'
      ? {
          bytes: await toWorkbook(rows),
          type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        }
      : { bytes: Buffer.from(`\uFEFF${stringify(rows)}`), type: 'text/csv; charset=utf-8' }
  }

async function toRows(
  payload: Payload,
  call: NonNullable<Awaited<ReturnType<typeof findCall>>>,
  { user, locale }: { user: User; locale: Locale },
): Promise<string[][]> {
  const questions = questionsOf(call).filter((question) => !asksNothing(question))
  // as the one who asks: whoever also reviews blindly has no names here either
  const { docs: applications } = await payload.find({
    collection: 'applications',
    where: { and: [{ call: { equals: call.id } }, { state: { in: [...states] } }] },
    sort: 'id',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: { ...user, collection: 'users' },
  })
  const { docs } = await payload.find({
    collection: 'regions',
    locale: 'all',
    depth: 0,
    pagination: false,
    overrideAccess: true,
  })
  const regions = new Map(docs.map((region: Region) => [String(region.id), region.name]))
  const head = [
    'number',
    'state',
    'submitted_at',
    'family_name',
    'given_name',
    'birth_date',
    'region',
    'settlement',
    'settlement_type',
    'school',
    'grade',
    'points',
    ...questions.map(({ label, key }) => sayIn(label, locale) || key),
  ]
  const body = applications.map((application) => {
    const answers = joinAnswers(application)
    return [
      application.number,
      term('applicationState', application.state, locale),
      application.submittedAt,
      application.familyName,
      application.givenName,
      application.birthDate,
      sayIn(regions.get(String(idOf(application.region))), locale),
      application.settlement,
      application.settlementType && term('settlementType', application.settlementType, locale),
      application.school,
      application.grade,
      application.points,
      ...questions.map(({ key }) =>
        [answers[key] ?? '']
          .flat()
          .map((each) => (Array.isArray(each) ? each.join(' | ') : each))
          .join('\n'),
      ),
    ].map(asText)
  })
  return [head.map(asText), ...body]
}
