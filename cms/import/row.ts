import { z } from 'zod'
import { locales } from '../../search/document.ts'
import { vocabulary } from '../../search/vocabulary/values.ts'
import { findChoice, findYesOrNo } from './choices.ts'
import { limitOf, type Cells, type Column } from './columns.ts'
import { parseDay } from './dates.ts'
import type { Row } from './merge.ts'
import type { Reason } from './messages.ts'
import type { FindRegion } from './regions.ts'

export type Problem = { column: string } & Reason
type List = Parameters<typeof findChoice>[0]

const says = (key: Reason['key'], values: Reason['values'] = {}) => ({
  code: 'custom' as const,
  params: { key, values },
})
const problem = (context: z.RefinementCtx, ...reason: Parameters<typeof says>) => {
  context.addIssue(says(...reason))
  return z.NEVER
}

/** A question mark within a Cyrillic word is what is left of a Kazakh letter saved in an old code page. */
const lost = /[а-яё]\?[а-яё]|(?:^|[\s«(–-])\?[а-яё]/i

const text = (limit: number, clean: (written: string) => string) =>
  z
    .string()
    .transform((written) => clean(written.normalize('NFC')).trim())
    .superRefine((written, context) => {
      if (written.length > limit) context.addIssue(says('tooLong', { limit }))
      if (lost.test(written)) context.addIssue(says('lostLetters'))
    })
const line = (limit: number) => text(limit, (written) => written.replace(/[\s\p{Cc}]+/gu, ' '))
const paragraph = (limit: number) =>
  text(limit, (written) => written.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''))

const required = (limit: number) =>
  line(limit).superRefine((text, context) => void (text || context.addIssue(says('required'))))
const orNull = <Output>(schema: z.ZodType<Output, string>) =>
  schema.transform((value) => value || null)

const ofLetters = (name: string, context: z.RefinementCtx) => {
  if (!/^[\p{L}\p{M}\s'’ʼ`´.-]*$/u.test(name) && !lost.test(name)) context.addIssue(says('letters'))
}

const choice = <Name extends List>(list: Name) =>
  line(100).transform((word, context) => {
    if (!word) return null
    return (
      findChoice(list, word) ??
      problem(context, 'unknownWord', { allowed: vocabulary[list].join(', ') })
    )
  })

const choices = <Name extends List>(list: Name) =>
  z.string().transform((written, context) => {
    const words = written.split(/[;,|\n]/).filter((word) => word.trim())
    const values = words.map((word) => findChoice(list, word))
    if (values.includes(undefined))
      return problem(context, 'unknownWord', { allowed: vocabulary[list].join(', ') })
    return [...new Set(values as string[])]
  })

const birthDate = z.string().transform((written, context) => {
  if (!written.trim()) return null
  const day = parseDay(written.trim())
  if (!day) return problem(context, 'date')
  if (day > new Date().toISOString().slice(0, 10)) return problem(context, 'future')
  return day < '1900-01-01' ? problem(context, 'date') : day
})

const grade = z.string().transform((written, context) => {
  if (!written.trim()) return null
  // 8, 8А, 8 класс, 8-сынып
  const number = Number(
    /^(\d{1,2})[\s\p{Pd}"«»]*(?:\p{L}{1,6}\p{Pf}?"?)?$/u.exec(written.trim())?.[1],
  )
  return number >= 1 && number <= 12 ? number : problem(context, 'grade')
})

const yesOrNo = line(20).transform((word, context) =>
  word ? (findYesOrNo(word) ?? problem(context, 'yesOrNo')) : false,
)

const region = (findRegion: FindRegion) =>
  line(200).transform((name, context) =>
    name ? (findRegion(name) ?? problem(context, 'region')) : null,
  )

const headline = orNull(line(limitOf('headline'))).optional()
const bio = orNull(paragraph(limitOf('bio'))).optional()

function schemaOf(findRegion: FindRegion) {
  return z.object({
    external_id: required(100),
    kind: choice('profileKind').superRefine(
      (kind, context) => void (kind ?? context.addIssue(says('required'))),
    ),
    family_name: required(limitOf('familyName')).superRefine(ofLetters),
    given_name: required(limitOf('givenName')).superRefine(ofLetters),
    patronymic: orNull(line(limitOf('patronymic')).superRefine(ofLetters)).optional(),
    birth_date: birthDate.optional(),
    region: region(findRegion).optional(),
    settlement: orNull(line(limitOf('settlement'))).optional(),
    settlement_type: choice('settlementType').optional(),
    school: orNull(line(limitOf('school'))).optional(),
    grade: grade.optional(),
    fields: choices('field').optional(),
    languages: choices('language').optional(),
    headline_kk: headline,
    headline_ru: headline,
    headline_en: headline,
    bio_kk: bio,
    bio_ru: bio,
    bio_en: bio,
    visibility: choice('visibility')
      .transform((word) => word ?? ('members' as const))
      .optional(),
    mentor: yesOrNo.optional(),
  } satisfies Record<Column, z.ZodType>)
}
type Parsed = z.output<ReturnType<typeof schemaOf>>

/** Makes a reader of rows: what the row says, or a reason for every cell that cannot be taken. */
export function createRowParser(findRegion: FindRegion) {
  const schema = schemaOf(findRegion)
  return (cells: Cells): { row: Row } | { problems: Problem[] } => {
    const parsed = schema.safeParse(cells)
    if (parsed.success) return { row: toRow(parsed.data) }
    const problems = parsed.error.issues.map((issue) => {
      const { key, values } = (
        issue.code === 'custom' ? issue.params : { key: 'required', values: {} }
      ) as Reason
      return { column: String(issue.path[0] ?? ''), key, values: values ?? {} }
    })
    return { problems }
  }
}

function toRow(cells: Parsed): Row {
  const row = {
    externalId: cells.external_id,
    kind: cells.kind,
    familyName: cells.family_name,
    givenName: cells.given_name,
    patronymic: cells.patronymic,
    birthDate: cells.birth_date,
    region: cells.region,
    settlement: cells.settlement,
    settlementType: cells.settlement_type,
    school: cells.school,
    grade: cells.grade,
    fields: cells.fields,
    languages: cells.languages,
    headline: byLocale('headline', cells),
    bio: byLocale('bio', cells),
    visibility: cells.visibility,
    mentor: cells.mentor,
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row
}

function byLocale(name: 'headline' | 'bio', cells: Parsed) {
  const texts = locales.flatMap((locale) => {
    const text = cells[`${name}_${locale}`]
    return text === undefined ? [] : [[locale, text] as const]
  })
  return texts.length > 0 ? Object.fromEntries(texts) : undefined
}
