import { profiles } from '../collections/profiles.ts'

/** The columns of the profiles file. Others are not read, but for the search of identity numbers. */
export const columns = [
  'external_id',
  'kind',
  'family_name',
  'given_name',
  'patronymic',
  'birth_date',
  'region',
  'settlement',
  'settlement_type',
  'school',
  'grade',
  'fields',
  'languages',
  'headline_kk',
  'headline_ru',
  'headline_en',
  'bio_kk',
  'bio_ru',
  'bio_en',
  'visibility',
  'mentor',
] as const
export type Column = (typeof columns)[number]
export type Cells = Partial<Record<Column, string>>

export const requiredColumns = [
  'external_id',
  'kind',
  'family_name',
  'given_name',
] as const satisfies Column[]

/** How long a text of the profile may be, as its collection says. */
export function limitOf(name: string): number {
  const field = profiles.fields.find((each) => 'name' in each && each.name === name)
  return (field && 'maxLength' in field && field.maxLength) || 100
}
