import { describe, expect, it } from 'vitest'
import type { Cells } from '../../cms/import/columns.ts'
import { holdsIdentityNumber } from '../../cms/protection/identity-number.ts'
import { findLocale, formatMessage, type MessageKey } from '../../cms/import/messages.ts'
import en from '../../cms/import/messages/en.json' with { type: 'json' }
import kk from '../../cms/import/messages/kk.json' with { type: 'json' }
import ru from '../../cms/import/messages/ru.json' with { type: 'json' }
import { createRegionFinder } from '../../cms/import/regions.ts'
import { createRowParser } from '../../cms/import/row.ts'
import { regions } from './import-database.ts'

const findRegion = createRegionFinder(regions)
const parseRow = createRowParser(findRegion)
const least = { external_id: '1', kind: 'talent', family_name: 'Ахметова', given_name: 'Әлия' }
const parse = (cells: Cells) => {
  const parsed = parseRow({ ...least, ...cells })
  return 'row' in parsed ? parsed.row : parsed.problems.map(({ column, key }) => `${column} ${key}`)
}

describe('a region', () => {
  it.each([
    ['akmola', 'akmola'],
    ['Ақмола облысы', 'akmola'],
    ['Акмолинская обл.', 'akmola'],
    ['Aqmola', 'akmola'],
    ['Almaty Region', 'almaty_region'],
    ['алматы облысы', 'almaty_region'],
    ['Алматы', 'almaty_city'],
    ['г. Алматы', 'almaty_city'],
    ['Alma-Ata', 'almaty_city'],
    ['ВКО', 'east_kazakhstan'],
    ['Кызылорда облысы', 'kyzylorda'],
    ['Абай', 'abai'],
  ])('%s is %s', (written, code) => {
    expect(regions.find(({ id }) => id === findRegion(written))?.code).toBe(code)
  })

  it.each(['Алтай', 'Ақмола қаласы', 'облысы', ''])('%s is none', (written) => {
    expect(findRegion(written)).toBeUndefined()
  })
})

describe('a cell', () => {
  it.each<[Cells, object]>([
    [{ kind: 'Көшбасшы' }, { kind: 'leader' }],
    [{ kind: 'УЧИТЕЛЬ' }, { kind: 'teacher' }],
    [{ birth_date: '2010-05-31' }, { birthDate: '2010-05-31' }],
    [{ birth_date: '31.05.2010' }, { birthDate: '2010-05-31' }],
    [{ birth_date: '' }, { birthDate: null }],
    [{ grade: '8 «А»' }, { grade: 8 }],
    [{ grade: '11-сынып' }, { grade: 11 }],
    [{ fields: 'chemistry; Математика;chemistry' }, { fields: ['chemistry', 'mathematics'] }],
    [{ languages: 'Қазақша, русский' }, { languages: ['kk', 'ru'] }],
    [{ settlement_type: 'село' }, { settlementType: 'village' }],
    [{ visibility: '' }, { visibility: 'members' }],
    [{ visibility: 'listed' }, { visibility: 'public' }],
    [{ visibility: 'private' }, { visibility: 'unlisted' }],
    [{ visibility: 'Hidden' }, { visibility: 'unlisted' }],
    [{ bio_ru: 'Кто я? Химик.' }, { bio: { ru: 'Кто я? Химик.' } }],
    [{ mentor: 'иә' }, { mentor: true }],
    [{ mentor: 'TRUE' }, { mentor: true }],
    [{ mentor: '' }, { mentor: false }],
    [{ family_name: '  Ким   Чен ' }, { familyName: 'Ким Чен' }],
    [{ bio_kk: 'бір\r\nекі\u0000' }, { bio: { kk: 'бір\nекі' } }],
  ])('%j is read as %j', (cells, row) => {
    expect(parse(cells)).toMatchObject(row)
  })

  it.each<[Cells, string]>([
    [{ external_id: ' ' }, 'external_id required'],
    [{ kind: '' }, 'kind required'],
    [{ kind: 'director' }, 'kind unknownWord'],
    [{ given_name: '' }, 'given_name required'],
    [{ family_name: 'Ж?маб?лов' }, 'family_name lostLetters'],
    [{ family_name: 'Ахмет0в' }, 'family_name letters'],
    [{ headline_kk: 'облысты? бай?ау' }, 'headline_kk lostLetters'],
    [{ bio_ru: '?ылым' }, 'bio_ru lostLetters'],
    [{ given_name: 'Ки?' }, 'given_name letters'],
    [{ birth_date: '31.02.2010' }, 'birth_date date'],
    [{ birth_date: '05/31/2010' }, 'birth_date date'],
    [{ birth_date: '2999-01-01' }, 'birth_date future'],
    [{ region: 'Нарния' }, 'region region'],
    [{ grade: '13' }, 'grade grade'],
    [{ fields: 'chemistry;alchemy' }, 'fields unknownWord'],
    [{ mentor: 'maybe' }, 'mentor yesOrNo'],
    [{ headline_ru: 'я'.repeat(301) }, 'headline_ru tooLong'],
    [{ school: 'м'.repeat(201) }, 'school tooLong'],
  ])('%j is refused: %s', (cells, problem) => {
    expect(parse(cells)).toEqual([problem])
  })

  it('that the file does not have is left out of the row', () => {
    expect(Object.keys(parse({})).sort()).toEqual(['externalId', 'familyName', 'givenName', 'kind'])
  })
})

describe('an identity number', () => {
  it.each(['990101300123', 'ЖСН 990101300123.', 'ИИН:990101 300123', 'id990101300123'])(
    'is seen in %s',
    (text) => {
      expect(holdsIdentityNumber(text)).toBe(true)
    },
  )
  it.each(['+7 701 123 45 67', '87011234567', '2019-2020', '1234567890123', 'EU-000001'])(
    'is not seen in %s',
    (text) => {
      expect(holdsIdentityNumber(text)).toBe(false)
    },
  )
})

describe('the sentences', () => {
  it('are there in three languages with the same values', () => {
    const values = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? []
    for (const key of Object.keys(kk) as MessageKey[]) {
      expect(values(ru[key]), key).toEqual(values(kk[key]))
      expect(values(en[key]), key).toEqual(values(kk[key]))
    }
    expect([Object.keys(ru), Object.keys(en)]).toEqual([Object.keys(kk), Object.keys(kk)])
  })

  it('come in the language of the terminal, else in Kazakh', () => {
    expect(findLocale(undefined, { LANG: 'ru_RU.UTF-8' })).toBe('ru')
    expect(findLocale(undefined, { LANG: 'C.UTF-8' })).toBe('kk')
    expect(findLocale('en', { LANG: 'ru_RU.UTF-8' })).toBe('en')
    expect(formatMessage('ru', { key: 'tooLong', values: { limit: 300 } })).toBe(
      'Слишком длинный текст: не больше 300 знаков.',
    )
  })
})
