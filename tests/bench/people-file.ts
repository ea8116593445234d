import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { generateProfiles, type ProfileCells } from '../../cms/generate/profiles.ts'
import { columns } from '../../cms/import/profile-columns.ts'

/** The family name of the last row, which nobody else has. */
export const lastName = 'Соңғыөлшемов'

/** Writes so many generated people; the last one is an adult everybody may find. */
export async function writePeople(file: string, count: number) {
  await pipeline(
    Readable.from(withLast(count)),
    stringify({ header: true, columns: [...columns] }),
    createWriteStream(file),
  )
}

function* withLast(count: number): Generator<ProfileCells> {
  for (const person of generateProfiles(count - 1)) yield person
  const [model] = generateProfiles(1)
  yield {
    ...model!,
    external_id: 'EU-LAST',
    kind: 'leader',
    family_name: lastName,
    birth_date: '1980-05-31',
    grade: '',
    visibility: 'public',
  }
}
