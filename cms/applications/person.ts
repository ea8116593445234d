import { z } from 'zod'
import { vocabulary } from '../../search/vocabulary/values.ts'
import type { Form } from '../calls/answers.ts'
import type { Application, Profile } from '../payload-types.ts'
import { idOf, type Id } from './who.ts'

export const personFields = [
  'familyName',
  'givenName',
  'birthDate',
  'kind',
  'region',
  'settlement',
  'settlementType',
  'school',
  'grade',
] as const
export type PersonField = (typeof personFields)[number]
export type Person = Partial<Pick<Application, PersonField>>

const line = (most: number) => z.string().trim().max(most)
const orNothing = <T extends z.ZodType>(schema: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(schema)

const schemas = {
  familyName: line(100),
  givenName: line(100),
  birthDate: orNothing(z.iso.date()),
  kind: orNothing(z.enum(vocabulary.profileKind)),
  region: orNothing(line(40)),
  settlement: line(120),
  settlementType: orNothing(z.enum(vocabulary.settlementType)),
  school: line(200),
  grade: orNothing(z.coerce.number().int().min(1).max(12)),
} satisfies Record<PersonField, z.ZodType>

/** What a form says of the person; what cannot be is told by its field, and the rest is kept. */
export function readPerson(form: Form, toId: (given: string) => Id) {
  const person: Person = {}
  const problems: PersonField[] = []
  for (const field of personFields) {
    const given = form[`p.${field}`]
    if (given === undefined) continue
    const parsed = schemas[field].safeParse(given)
    if (!parsed.success) problems.push(field)
    else
      Object.assign(person, {
        [field]:
          field === 'region' && parsed.data !== null ? toId(String(parsed.data)) : parsed.data,
      })
  }
  return { person, problems }
}

/** Without these nobody can be decided about. */
const needed = ['familyName', 'givenName', 'birthDate', 'kind', 'region', 'settlementType'] as const

export const findMissing = (person: Person): PersonField[] =>
  needed.filter((field) => !person[field])

/** What the profile already tells. */
export const toPerson = (profile: Profile | null | undefined): Person =>
  profile
    ? {
        familyName: profile.familyName,
        givenName: profile.givenName,
        birthDate: profile.birthDate ?? null,
        kind: profile.kind,
        region: (idOf(profile.region) ?? null) as number | null,
        settlement: profile.settlement ?? null,
        settlementType: profile.settlementType ?? null,
        school: profile.school ?? null,
        grade: profile.grade ?? null,
      }
    : {}
