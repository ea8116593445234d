import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Every pair of text and ground in the site, by token; 4.5 is WCAG AA for text, 3 for edges. */
const PAIRS = [
  ['ink', 'paper', 4.5],
  ['ink', 'raised', 4.5],
  ['ink', 'field', 4.5],
  ['soft', 'paper', 4.5],
  ['soft', 'raised', 4.5],
  ['soft', 'field', 4.5],
  ['link', 'paper', 4.5],
  ['link', 'raised', 4.5],
  ['link-hover', 'paper', 4.5],
  ['urgent', 'paper', 4.5],
  ['on-night', 'ground-night', 4.5],
  ['on-night-soft', 'ground-night', 4.5],
  ['gold', 'ground-night', 3],
  ['on-gold', 'gold', 4.5],
  ['on-night', 'tile-rest', 4.5],
  ['on-night', 'tile-filled', 4.5],
  ['gold', 'tile-rest', 3],
  ['edge', 'paper', 3],
  ['edge', 'field', 3],
] as const

type Tokens = Readonly<Record<string, string>>

const [dayCss = '', nightCss = ''] = readFileSync('site/look/tokens.css', 'utf8').split('@media')
const day = parseTokens(dayCss)
const SCHEMES = { light: day, dark: { ...day, ...parseTokens(nightCss) } }

describe.each(Object.entries(SCHEMES))('in the %s scheme', (_, tokens) => {
  it.each(PAIRS)('%s on %s is at least %d : 1', (text, ground, least) => {
    expect(toContrast(getToken(tokens, text), getToken(tokens, ground))).toBeGreaterThanOrEqual(
      least,
    )
  })
})

function parseTokens(css: string): Tokens {
  const found = css.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)
  return Object.fromEntries([...found].map(([, name, colour]) => [name, colour]))
}

function getToken(tokens: Tokens, name: string): string {
  const colour = tokens[name]
  if (!colour) throw new Error(`No token --${name}`)
  return colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
}

function toContrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(toLuminance).sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance as WCAG defines it. */
function toLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
