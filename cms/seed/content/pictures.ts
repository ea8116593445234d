import type { SeedDocument } from '../document.ts'
import type { Motif } from '../pictures.ts'

export const felts = {
  night: '#0e3b5c',
  sky: '#0e9bb8',
  gold: '#e7b32a',
  madder: '#b4432f',
  steppe: '#5c7a3f',
  wool: '#f3ead9',
} as const
type Felt = keyof typeof felts

export type Picture = {
  key: string
  ground: Felt
  cloths: readonly Felt[]
  cut: readonly Motif[]
  /** How much every row turns its patches. */
  turn: number
  media: Omit<SeedDocument<'media'>, 'key'>
}

/** Quilts of our own; they show nobody. */
export const pictures: Picture[] = [
  {
    key: 'qurak-tan',
    ground: 'wool',
    cloths: ['gold', 'madder', 'sky'],
    cut: ['triangle', 'diamond', 'arc'],
    turn: 1,
    media: {
      alt: {
        kk: 'Ақ киіз бетіндегі құрақ: алтын түсті, қызыл және көк үшбұрыштар мен ромбылар',
        ru: 'Курак на белом войлоке: золотые, красные и голубые треугольники и ромбы',
        en: 'A quilt on white felt: gold, red and blue triangles and diamonds',
      },
      credit: 'Ел үміті',
      shows: 'nobody',
    },
  },
  {
    key: 'qurak-tun',
    ground: 'night',
    cloths: ['sky', 'gold', 'wool', 'sky'],
    cut: ['arc', 'peak', 'arc', 'diamond'],
    turn: 2,
    media: {
      alt: {
        kk: 'Түнгі көк киізге тігілген құрақ: аспан түстес доғалар мен алтын ромбылар',
        ru: 'Курак на тёмно-синем войлоке: голубые дуги и золотые ромбы',
        en: 'A quilt on night-blue felt: sky-blue arcs and gold diamonds',
      },
      credit: 'Ел үміті',
      shows: 'nobody',
    },
  },
  {
    key: 'qurak-dala',
    ground: 'steppe',
    cloths: ['wool', 'gold', 'night'],
    cut: ['leaf', 'triangle', 'leaf'],
    turn: 3,
    media: {
      alt: {
        kk: 'Дала түсті киіздегі құрақ: жапырақ пен үшбұрыш пішінді ақ және сары қиындылар',
        ru: 'Курак на войлоке цвета степи: белые и жёлтые лоскуты в форме листьев и треугольников',
        en: 'A quilt on steppe-green felt: white and yellow patches cut as leaves and triangles',
      },
      credit: 'Ел үміті',
      shows: 'nobody',
    },
  },
  {
    key: 'qurak-ot',
    ground: 'madder',
    cloths: ['gold', 'wool', 'night'],
    cut: ['diamond', 'peak', 'triangle', 'arc'],
    turn: 1,
    media: {
      alt: {
        kk: 'Қызыл киіздегі құрақ: шың тәрізді үшбұрыштар мен ромбылар қатары',
        ru: 'Курак на красном войлоке: ряды треугольников-вершин и ромбов',
        en: 'A quilt on madder-red felt: rows of peaks and diamonds',
      },
      credit: 'Ел үміті',
      shows: 'nobody',
    },
  },
]
