import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { generateProfiles, type ProfileCells } from '../../cms/generate/profiles.ts'
import type { Id } from '../../cms/import/merge.ts'
import { openScratch } from './scratch.ts'

export const regions = [
  ['akmola', 'oblast', 'Ақмола облысы', 'Акмолинская область', 'Akmola Region', 'Aqmola'],
  ['almaty_region', 'oblast', 'Алматы облысы', 'Алматинская область', 'Almaty Region', ''],
  ['almaty_city', 'city', 'Алматы қаласы', 'город Алматы', 'Almaty city', 'Alma-Ata'],
  [
    'east_kazakhstan',
    'oblast',
    'Шығыс Қазақстан облысы',
    'Восточно-Казахстанская область',
    'East Kazakhstan Region',
    '',
  ],
  [
    'kyzylorda',
    'oblast',
    'Қызылорда облысы',
    'Кызылординская область',
    'Kyzylorda Region',
    'Qyzylorda',
  ],
  ['abai', 'oblast', 'Абай облысы', 'область Абай', 'Abai Region', 'Abay'],
].map(([code, kind, kk, ru, en, other], index) => ({
  id: index + 1,
  code: code as string,
  kind: kind as 'oblast' | 'city',
  name: { kk, ru, en },
  shortName: { kk: kk?.replace(/ \S+$/, '') },
  abbreviation: code === 'east_kazakhstan' ? { kk: 'ШҚО', ru: 'ВКО' } : {},
  otherNames: other ? [other] : [],
}))

/** An empty database of its own with a few regions, and a folder for files. */
export async function openDatabase() {
  const { payload, dataDir: folder, close } = await openScratch()
  const made = []
  for (const { id: _, ...region } of regions)
    made.push(await payload.db.create({ collection: 'regions', data: region }))
  return { payload, folder, close, region: made[0]!.id as Id }
}

/** Generated rows that live in the regions of the test. */
export const generateRows = (count: number): ProfileCells[] =>
  [...generateProfiles(count)].map((row, index) => ({
    ...row,
    region: (regions[index % regions.length] as { code: string }).code,
  }))

export async function writeCsv(
  folder: string,
  name: string,
  rows: Partial<ProfileCells>[],
): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, stringify(rows, { header: true }))
  return file
}
