import type { SearchQuery } from '../engine.ts'
import { type FacetName, facetNames } from '../facets.ts'
import type { Period } from '../period.ts'
import type { Alternative, Slot } from '../plan.ts'
import { field } from '../strength.ts'
import { attribute, toFacetAttribute } from './attributes.ts'
import type { Near } from './near.ts'

export const quote = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

export const isOneOf = (name: string, values: readonly string[]) =>
  `${name} IN [${values.map(quote).join(', ')}]`

/** Who asks; before anything is counted. */
export function toAudienceFilter({ audience }: Pick<SearchQuery, 'audience'>): string[] {
  return [isOneOf(attribute.audience, audience), `NOT ${isOneOf(attribute.superseded, audience)}`]
}

/** What was chosen, by facet; `kind` is one of them, and `period`, which nothing counts. */
export function toChosen({ kind, filters, period }: SearchQuery): Map<string, string> {
  const chosen = new Map<string, string>()
  if (period) chosen.set('period', toPeriodFilter(period))
  if (kind) chosen.set('kind', isOneOf(attribute.kinds, [kind]))
  for (const [name, values] of Object.entries(filters)) {
    if (!values.length) continue
    const isKnown = facetNames.includes(name as FacetName)
    // Nothing passes a filter that is no facet.
    const clause = isKnown ? isOneOf(toFacetAttribute(name), values) : isOneOf(attribute.kinds, [])
    chosen.set(name, clause)
  }
  return chosen
}

function toPeriodFilter({ from, before }: Period): string {
  const { ownTime } = attribute
  const ends = [
    ...(from === undefined ? [] : [`${ownTime} >= ${from}`]),
    ...(before === undefined ? [] : [`${ownTime} < ${before}`]),
  ]
  return ends.length ? ends.join(' AND ') : `${ownTime} IS NOT NULL`
}

/** Documents that answer a word of the query in any of the ways it may be meant. */
export function toSlotFilter(slot: Slot, near: Near | undefined): string {
  const { alternatives, relaxed, weak } = slot
  const clauses = (near ? [...alternatives, ...relaxed] : alternatives).flatMap(toClauses)
  if (near) {
    if (weak) clauses.push(`${attribute.marks} = ${quote(`%${weak}`)}`)
    for (const name of [attribute.names, attribute.places]) {
      if (near.wholes.length) clauses.push(isOneOf(name, near.wholes))
      clauses.push(...near.beginnings.map((key) => `${name} STARTS WITH ${quote(key)}`))
    }
  }
  return `(${[...new Set(clauses)].join(' OR ')})`
}

function toClauses({ key, prefix, fields }: Alternative): string[] {
  if (/^[\^~]/.test(key)) return [`${attribute.marks} = ${quote(key)}`]
  const names = (['names', 'places', 'body'] as const).filter((name) => fields & field[name])
  return names.map((name) => `${attribute[name]} ${prefix ? 'STARTS WITH' : '='} ${quote(key)}`)
}

/** All words answered, or all but `missing`. */
export function toMembership(slots: readonly string[], missing: number): string[] {
  if (!missing) return [...slots]
  return [
    `(${[...choose(slots, slots.length - missing)].map((all) => all.join(' AND ')).join(' OR ')})`,
  ]
}

function* choose(from: readonly string[], count: number): Generator<string[]> {
  if (count === 0) return yield []
  for (let at = 0; at + count <= from.length; at++) {
    for (const rest of choose(from.slice(at + 1), count - 1)) yield [from[at] as string, ...rest]
  }
}
