import { expect, test } from 'vitest'
import { asText } from '../../cms/organising/export.ts'

/* What applicants write is opened by staff in a spreadsheet. */
test.each([
  ['=HYPERLINK("https://evil.example")', `'=HYPERLINK("https://evil.example")`],
  ['+cmd|calc', `'+cmd|calc`],
  ['-2+3', `'-2+3`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1+1', `'\t'=1+1`],
  ['-12,5', '-12,5'],
  // a list parted by commas, opened where cells are parted by «;»
  ['Алма;=1+1', "Алма;'=1+1"],
  ['Алма,@SUM(A1)', "Алма,'@SUM(A1)"],
  ['Алма\n=1+1;-2+3', "Алма\n'=1+1;'-2+3"],
  ['Керегі:\n- кітап, 2 дана;\n- қағаз', 'Керегі:\n- кітап, 2 дана;\n- қағаз'],
  ['12 + 30 = 42, a=b', '12 + 30 = 42, a=b'],
  ['Алма', 'Алма'],
  [9, '9'],
  [null, ''],
])('%j is the cell %j', (value, cell) => expect(asText(value)).toBe(cell))
