/**
 * Draws the icons of browsers and phones from the logo patch into `site/public/`.
 * Run by hand when the logo changes: `node site/look/icons.ts`. The results are committed.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { LOCALES } from '../words/locales.ts'
import { words } from '../words/words.ts'
import { FELTS } from './felts.ts'
import { LOGO, sew, toShapes, toSvg } from './patch.ts'

const TO = 'site/public'

await mkdir(`${TO}/icons`, { recursive: true })
await writeFile(`${TO}/icons/logo.svg`, toSvg(LOGO))
await draw(toSvg(LOGO), 192, 'logo-192.png')
await draw(toSvg(LOGO), 512, 'logo-512.png')
await draw(toPadded(10), 180, 'apple-touch-icon.png')
await draw(toPadded(12.8), 512, 'maskable-512.png')
await writeFile(`${TO}/favicon.ico`, toIco(await render(toSvg(LOGO), 32)))
await sharp(Buffer.from(toShare())).png({ palette: true }).toFile(`${TO}/icons/share.png`)

for (const locale of LOCALES) {
  await writeFile(`${TO}/${locale}.webmanifest`, `${JSON.stringify(toManifest(locale), null, 2)}\n`)
}

function render(svg: string, size: number): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: (72 * size) / 8 })
    .resize(size, size)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()
}

async function draw(svg: string, size: number, name: string): Promise<void> {
  await writeFile(`${TO}/icons/${name}`, await render(svg, size))
}

/** The logo inside a ground of its own colour, `side` units wide: phones cut the corners off. */
function toPadded(side: number): string {
  const edge = (side - 8) / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-edge} ${-edge} ${side} ${side}">
    <path fill="${FELTS.night}" d="M${-edge} ${-edge}h${side}v${side}h-${side}z"/>${toShapes(LOGO)}</svg>`
}

/** What a shared link shows: the logo among a quilt of 1200 × 630. */
function toShare(): string {
  const places = Array.from({ length: 12 * 7 }, (_, at) => ({ x: at % 12, y: Math.floor(at / 12) }))
  const isLogo = ({ x, y }: { x: number; y: number }) => x >= 4 && x < 8 && y >= 1 && y < 5
  const patches = places
    .filter((place) => !isLogo(place))
    .map(
      ({ x, y }) =>
        `<g transform="translate(${x * 8} ${y * 8})">${toShapes(sew(`s${x}-${y}`))}</g>`,
    )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 96 50.4">
    ${patches.join('')}<g transform="translate(32 8) scale(4)">${toShapes(LOGO)}</g></svg>`
}

/** An .ico file that holds one PNG of 32 × 32. */
function toIco(png: Buffer): Buffer {
  const head = Buffer.from([0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 22, 0, 0, 0])
  head.writeUInt32LE(png.length, 14)
  return Buffer.concat([head, png])
}

function toManifest(locale: (typeof LOCALES)[number]): object {
  const t = words(locale)
  return {
    name: t('site.name'),
    short_name: t('site.name'),
    description: t('site.description'),
    lang: locale,
    start_url: `/${locale}/`,
    scope: '/',
    display: 'browser',
    theme_color: FELTS.night,
    background_color: '#fbf8f1',
    icons: [
      { src: '/icons/logo.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icons/logo-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icons/logo-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icons/maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  }
}
