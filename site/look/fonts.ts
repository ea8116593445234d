/**
 * Cuts Onest down to the letters of our three languages and writes the results to `fonts/`.
 * Run by hand when the font changes: `node site/look/fonts.ts`. The results are committed.
 */
import { readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const SOURCE = 'node_modules/@fontsource-variable/onest/files'

/** The ranges are repeated as `unicode-range` in fonts.css. */
const CUTS = [
  {
    name: 'latin',
    from: 'onest-latin-wght-normal.woff2',
    // Beside ASCII: the letters of western European names, and the punctuation of all three languages.
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x2009, 0x2014],
      [0x2018, 0x201e],
      [0x2022, 0x2026],
      [0x202f, 0x202f],
      [0x2212, 0x2212],
    ],
  },
  {
    name: 'cyrillic',
    from: 'onest-cyrillic-wght-normal.woff2',
    ranges: [
      [0x401, 0x401],
      [0x406, 0x406],
      [0x410, 0x44f],
      [0x451, 0x451],
      [0x456, 0x456],
      [0x4b0, 0x4b1],
      [0x2116, 0x2116],
    ],
  },
  {
    name: 'kazakh',
    from: 'onest-cyrillic-ext-wght-normal.woff2',
    ranges: [
      [0x492, 0x493],
      [0x49a, 0x49b],
      [0x4a2, 0x4a3],
      [0x4ae, 0x4af],
      [0x4ba, 0x4bb],
      [0x4d8, 0x4d9],
      [0x4e8, 0x4e9],
    ],
  },
] as const

for (const { name, from, ranges } of CUTS) {
  const letters = ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    .map((code) => String.fromCodePoint(code))
    .join('')
  const whole = await readFile(`${SOURCE}/${from}`)
  const cut = await subsetFont(whole, letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
    // Kerning, composed marks and figures of equal width; Onest's alternates stay out.
    keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum'],
    noHinting: true,
  })
  await writeFile(`site/look/fonts/onest-${name}.woff2`, cut)
  console.log(`onest-${name}.woff2`, cut.length)
}
