import { getExpectation, getReaders, getSetters } from './expectations.ts'
import type { Persona } from './cast.ts'
import type { Marker } from './markers.ts'
import { allows } from './statement.ts'
import type { Row, World } from './world.ts'

export type Operation = 'read' | 'create' | 'update' | 'delete' | 'versions'

/** What the expectations say of people, documents and fields of one world. */
export function createJudge(world: World) {
  const may = (persona: Persona, operation: Operation, row: Row) =>
    allows(world, getExpectation(row.collection)[operation], persona, row)

  const mayReadField = (persona: Persona, row: Row, field: string) =>
    may(persona, 'read', row) && allows(world, getReaders(row.collection, field), persona, row)

  const maySetField = (persona: Persona, row: Row, field: string) =>
    may(persona, 'update', row) && allows(world, getSetters(row.collection, field), persona, row)

  /** Texts that are not published are for whoever may see versions, beside the document itself. */
  const seesDrafts = (persona: Persona, row: Row) => may(persona, 'versions', row)

  function mayReadMarker(persona: Persona, { site, field, locale, version }: Marker): boolean {
    const row = world.find(site.collection, site.id)
    if (!row || !mayReadField(persona, row, field)) return false
    const status = row.data._status as Record<string, string> | undefined
    const unpublished = version || (status && locale && status[locale] !== 'published')
    return !unpublished || seesDrafts(persona, row)
  }

  return { may, mayReadField, maySetField, seesDrafts, mayReadMarker }
}

export type Judge = ReturnType<typeof createJudge>
