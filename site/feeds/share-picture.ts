import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { FELTS } from '../look/felts.ts'
import { LOGO, sew, toShapes } from '../look/patch.ts'

/** The site's own font files: the picture must not depend on what the machine has installed. */
const FONTS = ['latin', 'cyrillic', 'kazakh'] as const
const FONT_FOLDER = 'site/look/fonts'
const SIZE = { width: 1200, height: 630 }

export interface Share {
  /** Seeds the patches. */
  id: string
  title: string
  /** «Байқау», above the title. */
  kind: string
  siteName: string
}

/** The picture a shared link shows: the title on wool beside a column of patches. */
export async function drawShare({ id, title, kind, siteName }: Share): Promise<Buffer> {
  const [heading, above, name] = await Promise.all([
    write(title, { size: 52, felt: 'night', width: 690, height: 330 }),
    write(kind, { size: 26, felt: 'madder', width: 690, height: 40 }),
    write(siteName, { size: 30, felt: 'night', width: 560, height: 44 }),
  ])
  return sharp(Buffer.from(toGround(id)))
    .composite([
      { input: above, left: 64, top: 64 },
      { input: heading, left: 64, top: 122 },
      { input: name, left: 152, top: 516 },
    ])
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()
}

function toGround(id: string): string {
  const side = 210
  const patches = [0, 1, 2, 3, 4, 5].map((at) => {
    const x = SIZE.width - side * (2 - (at % 2))
    const y = side * Math.floor(at / 2)
    return `<g transform="translate(${x} ${y}) scale(${side / 8})">${toShapes(sew(`${id}-${at}`))}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">
    <path fill="${FELTS.wool}" d="M0 0h1200v630H0z"/>${patches.join('')}
    <g transform="translate(64 500) scale(8.5)">${toShapes(LOGO)}</g></svg>`
}

interface Style {
  size: number
  felt: keyof typeof FELTS
  width: number
  height: number
}

/** One text as a transparent picture. Text too long for its place becomes smaller, then is cut. */
async function write(text: string, { size, felt, width, height }: Style): Promise<Buffer> {
  const words = text.length > 160 ? `${text.slice(0, 158).trimEnd()}…` : text
  const fontfile = await (fonts ??= unpackFonts().catch(forgetFonts))
  for (let points = size; ; points -= 4) {
    const markup = `<span foreground="${FELTS[felt]}">${escapeMarkup(words)}</span>`
    const drawn = sharp({
      text: {
        text: markup,
        font: `Onest ${points}px`,
        fontfile,
        width,
        rgba: true,
        dpi: 72,
        spacing: 6,
      },
    })
    const { data, info } = await drawn.png().toBuffer({ resolveWithObject: true })
    if (info.height <= height || points <= 22) return data
  }
}

const escapeMarkup = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

let fonts: Promise<string> | undefined

/** What failed once, such as for a full disk, is tried again with the next picture. */
function forgetFonts(error: unknown): never {
  fonts = undefined
  throw error
}

/** Fontconfig wants files of a kind browsers are not sent, so they are unpacked once a process. */
async function unpackFonts(): Promise<string> {
  const { default: subsetFont } = await import('subset-font')
  const folder = await mkdtemp(path.join(tmpdir(), 'share-fonts-'))
  const files = await Promise.all(
    FONTS.map(async (name) => {
      const packed = await readFile(path.resolve(FONT_FOLDER, `onest-${name}.woff2`))
      const file = path.join(folder, `${name}.ttf`)
      await writeFile(
        file,
        await subsetFont(packed, LETTERS, {
          targetFormat: 'truetype',
          variationAxes: { wght: 650 },
        }),
      )
      return file
    }),
  )
  const first = files.at(-1) as string
  // Each rendering announces one file; the others are announced by renderings of nothing.
  for (const fontfile of files.slice(0, -1)) {
    await sharp({ text: { text: '.', font: 'Onest', fontfile } })
      .png()
      .toBuffer()
  }
  return first
}

/** Basic Latin and its marks, Cyrillic with the Kazakh letters, quotes and dashes. */
const LETTERS = [
  [0x20, 0x17f],
  [0x400, 0x4ff],
  [0x2010, 0x2026],
  [0x20b8, 0x20b8],
  [0x2116, 0x2116],
]
  .flatMap(([from, to]) =>
    Array.from({ length: (to as number) - (from as number) + 1 }, (_, at) =>
      String.fromCodePoint((from as number) + at),
    ),
  )
  .join('')
