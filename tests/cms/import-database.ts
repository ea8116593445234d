import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { stringify } from 'csv-stringify/sync'
import { generateProfiles, type ProfileCells } from '../../cms/generate/profiles.ts'

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
  const folder = await mkdtemp(path.join(tmpdir(), 'import-'))
  Object.assign(process.env, { NODE_ENV: 'production', DATA_DIR: folder, DATABASE_URL: '' })
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../cms/payload.config.ts')
  const payload: Payload = await getPayload({ config })
  for (const { id: _, ...region } of regions)
    await payload.db.create({ collection: 'regions', data: region })
  return {
    payload,
    folder,
    async close() {
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
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
