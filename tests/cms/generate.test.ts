import { describe, expect, it } from 'vitest'
import { toKazakhPatronymic, toRussianPatronymic, toSurname } from '../../cms/generate/names.ts'
import { generateProfiles } from '../../cms/generate/profiles.ts'
import { columns } from '../../cms/import/columns.ts'
import { holdsIdentityNumber } from '../../cms/protection/identity-number.ts'
import { createRowParser } from '../../cms/import/row.ts'
import { isMinor } from '../../cms/protection/minors.ts'

const rows = [...generateProfiles(3000, { seed: 7 })]
const shareOf = (test: (row: (typeof rows)[number]) => boolean) =>
  rows.filter(test).length / rows.length

describe('generated profiles', () => {
  it('have the columns that the import reads, in their order', () => {
    expect(Object.keys(rows[0]!).sort()).toEqual([...columns].sort())
  })

  it('are the same for the same seed and others for another', () => {
    expect([...generateProfiles(50, { seed: 7 })]).toEqual(rows.slice(0, 50))
    expect([...generateProfiles(50, { seed: 8 })]).not.toEqual(rows.slice(0, 50))
  })

  it('are all accepted by the import', () => {
    const parseRow = createRowParser(() => 1)
    expect(rows.filter((row) => 'problems' in parseRow(row))).toEqual([])
    expect(rows.filter((row) => Object.values(row).some(holdsIdentityNumber))).toEqual([])
  })

  it('are people of believable kinds, ages, places and languages', () => {
    expect(shareOf(({ kind }) => kind === 'talent')).toBeCloseTo(0.7, 1)
    expect(shareOf(({ kind }) => kind === 'leader')).toBeCloseTo(0.18, 1)
    const adult = new Date('2026-09-01')
    expect(
      shareOf((row) => isMinor({ kind: 'talent', birthDate: row.birth_date }, adult)),
    ).toBeCloseTo(0.45, 1)
    expect(shareOf(({ settlement_type }) => settlement_type === 'village')).toBeGreaterThan(0.25)
    expect(new Set(rows.map(({ region }) => region)).size).toBe(20)
    expect(
      shareOf((row) => Boolean(row.headline_kk && row.headline_ru && row.headline_en)),
    ).toBeLessThan(0.3)
    expect(shareOf(({ headline_kk }) => Boolean(headline_kk))).toBeGreaterThan(0.85)
    expect(rows.every(({ kind, grade }) => kind === 'talent' || grade === '')).toBe(true)
  })

  it('leave no placeholder of a template', () => {
    expect(rows.filter((row) => /[{}]|undefined/.test(Object.values(row).join(' ')))).toEqual([])
  })
})

describe('names', () => {
  it.each([
    ['Ахметов', 'Ахметова'],
    ['Мусин', 'Мусина'],
    ['Киселёв', 'Киселёва'],
    ['Коваленко', 'Коваленко'],
    ['Ким', 'Ким'],
  ])('%s, of a woman %s', (male, female) => {
    expect(toSurname(male, 'male')).toBe(male)
    expect(toSurname(male, 'female')).toBe(female)
  })

  it.each([
    ['Серік', 'Серікұлы', 'Серікқызы', 'Серікович', 'Серіковна'],
    ['Абай', 'Абайұлы', 'Абайқызы', 'Абаевич', 'Абаевна'],
    ['Мұса', 'Мұсаұлы', 'Мұсақызы', 'Мұсаевич', 'Мұсаевна'],
    ['Юрий', 'Юрийұлы', 'Юрийқызы', 'Юрьевич', 'Юрьевна'],
  ])('the children of %s', (father, son, daughter, сын, дочь) => {
    expect(toKazakhPatronymic(father, 'male')).toBe(son)
    expect(toKazakhPatronymic(father, 'female')).toBe(daughter)
    expect(toRussianPatronymic(father, 'male')).toBe(сын)
    expect(toRussianPatronymic(father, 'female')).toBe(дочь)
  })
})
