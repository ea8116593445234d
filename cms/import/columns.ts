import { profiles } from '../collections/profiles.ts'
import type { Column } from './profile-columns.ts'

export { columns, type Column } from './profile-columns.ts'
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
