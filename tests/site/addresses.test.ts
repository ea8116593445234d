import { describe, expect, it } from 'vitest'
import { toHere } from '../../site/layouts/account.ts'
import { toAlternates, toCanonical } from '../../site/layouts/addresses.ts'
import { toJsonLd } from '../../site/layouts/json-ld.ts'
import { toPageSteps } from '../../site/parts/page-steps.ts'

const SITE = new URL('https://el.example')

describe('addresses of a page', () => {
  it('name all its languages and the one for everybody else', () => {
    expect(toAlternates('/calls/a/', ['kk', 'ru', 'en'], SITE)).toEqual([
      { hreflang: 'kk', href: 'https://el.example/kk/calls/a/' },
      { hreflang: 'ru', href: 'https://el.example/ru/calls/a/' },
      { hreflang: 'en', href: 'https://el.example/en/calls/a/' },
      { hreflang: 'x-default', href: 'https://el.example/kk/calls/a/' },
    ])
  })

  it('fall back to a language that exists', () => {
    expect(toCanonical('ru', '/calls/a/', ['kk'])).toBe('/kk/calls/a/')
    expect(toCanonical('ru', '/calls/a/', ['ru', 'en'])).toBe('/ru/calls/a/')
    expect(toAlternates('/a/', ['ru'], SITE).at(-1)?.href).toBe('https://el.example/ru/a/')
  })
})

it('structured data cannot end its script element', () => {
  expect(toJsonLd({ name: '</script><script>' })).not.toContain('<')
})

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 41, [1, 'gap', 4, 5, 6, 'gap', 41]],
  [3, 5, [1, 2, 3, 4, 5]],
  [41, 41, [1, 'gap', 40, 41]],
])('page %i of %i links to %j', (page, pages, steps) => {
  expect(toPageSteps(page, pages)).toEqual(steps)
})

it.each([
  ['/kk/guardian/?token=abc', '/guardian/?token=abc'],
  ['/ru/account/record/?person=x', '/account/record/?person=x'],
  ['/en/sign-up/', '/sign-up/'],
])('the same page in another language keeps what was asked: %s', (asked, here) => {
  expect(toHere({ url: new URL(asked, 'https://elumiti.kz') })).toBe(here)
})
