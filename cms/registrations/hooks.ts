import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
} from 'payload'
import { findEventById, idOf } from './event.ts'
import { findRoster, recount, takeRoster } from './roster.ts'
import { settle } from './settle.ts'
import { tellOfChange } from './tell-of-change.ts'

/** What those who come must hear of when it changes. */
const decisive = [
  'startsAt',
  'endsAt',
  'timeZone',
  'venue',
  'address',
  'format',
  'onlineUrl',
  'cancelled',
] as const

const same = (before: unknown, after: unknown) =>
  String(before ?? '') === String(after ?? '') ||
  (before && after && new Date(before as string).getTime() === new Date(after as string).getTime())

/** Counts the revisions of an event by which calendars know that theirs is old (RFC 5545, SEQUENCE). */
export const countRevision: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (!originalDoc) return data
  const differs = decisive.some((name) => name in data && !same(originalDoc[name], data[name]))
  return { ...data, revision: (originalDoc.revision ?? 0) + (differs ? 1 : 0) }
}

/** A larger room, another hour, an event that does not take place: in force with the save. */
export const settleSaved: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update' || req.query?.autosave === 'true') return
  const { payload } = req
  if (!(await findRoster(payload, doc.id, req))) return
  // what is published, whatever a draft says
  const event = await findEventById({ payload, req }, doc.id)
  if (!event) return
  const roster = await takeRoster(req, doc.id)
  await tellOfChange(req, event, roster)
  await settle(req, event, roster)
}

/** A registration that goes with its person leaves its place free. */
export const countDeleted: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const event = idOf(doc.event)
  const roster = await findRoster(req.payload, event, req)
  if (roster) await recount(req, event, roster)
}
