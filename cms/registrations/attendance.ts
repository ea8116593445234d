import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
  Where,
} from 'payload'
import { record } from '../changes/record.ts'
import type { Registration } from '../payload-types.ts'
import { idOf } from './event.ts'

type Row = Pick<Registration, 'profile' | 'event' | 'onProfile'>

const ofRow = ({ profile, event }: Row): Where => ({
  and: [{ profile: { equals: idOf(profile) } }, { event: { equals: idOf(event) } }],
})

/** Whoever wished it has the event on their profile from now on, also when the registration is gone. */
export async function keepAttendance(req: PayloadRequest, row: Row, at: string) {
  if (!row.onProfile || !row.profile) return
  const where = ofRow(row)
  const { totalDocs } = await req.payload.db.count({ collection: 'attendances', where, req })
  if (totalDocs > 0) return
  await req.payload.create({
    collection: 'attendances',
    data: { profile: idOf(row.profile), event: idOf(row.event), at } as never,
    depth: 0,
    overrideAccess: true,
    req,
  })
}

export async function forgetAttendance(req: PayloadRequest, row: Row) {
  if (!row.profile) return
  await req.payload.delete({
    collection: 'attendances',
    where: ofRow(row),
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** The page of the person is dropped; those of everybody else need not hear of it. */
const tellPage = (req: PayloadRequest, doc: { profile?: unknown }) =>
  record(req, { subject: 'attendances', document: String(idOf(doc.profile)), operation: 'save' })

export const tellSaved: CollectionAfterChangeHook = ({ doc, req }) => tellPage(req, doc)
export const tellDeleted: CollectionAfterDeleteHook = ({ doc, req }) => tellPage(req, doc)
