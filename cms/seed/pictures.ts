import sharp from 'sharp'
import { felts, type Picture } from './content/pictures.ts'

const width = 1200
const height = 600
const side = 150
const columns = width / side
const rows = height / side

/** The motifs of the quilt in a cell of side 1. */
const motifs = {
  triangle: 'M0 0H1L0 1Z',
  arc: 'M0 0H1A1 1 0 0 1 0 1Z',
  diamond: 'M.5 0L1 .5L.5 1L0 .5Z',
  leaf: 'M0 0H.5A.5 .5 0 0 1 1 .5V1H.5A.5 .5 0 0 1 0 .5Z',
  peak: 'M0 1L.5 0L1 1Z',
} as const

export type Motif = keyof typeof motifs

/** A quilt of felts drawn from the numbers of a picture: no photograph, nobody shown. */
export async function drawPicture({ key, ground, cloths, cut, turn }: Picture) {
  const cells = Array.from({ length: rows * columns }, (_, index) => {
    const column = index % columns
    const row = Math.floor(index / columns)
    const mirrored = Math.min(column, columns - 1 - column)
    const motif = cut[(mirrored * 2 + row * 3) % cut.length]!
    const cloth = cloths[(mirrored + row * 2 + Math.floor((mirrored * row) / 3)) % cloths.length]!
    if ((mirrored * 3 + row * turn) % 7 === 0) return ''
    const angle = ((mirrored + row * turn) % 4) * 90 * (column < columns / 2 ? 1 : -1)
    const place = `translate(${column * side} ${row * side}) scale(${side})`
    const mirror = column < columns / 2 ? '' : ' translate(1 0) scale(-1 1)'
    return `<path fill="${felts[cloth]}" transform="${place}${mirror} rotate(${Math.abs(angle)} .5 .5)" d="${motifs[motif]}"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${felts[ground]}"/>${cells.join('')}</svg>`
  const data = await sharp(Buffer.from(svg)).png({ palette: true, effort: 3 }).toBuffer()
  return { data, name: `${key}.png`, mimetype: 'image/png', size: data.length }
}
