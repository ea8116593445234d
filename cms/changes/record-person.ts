import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { record } from './record.ts'
import { idOf } from '../database/id-of.ts'

/** An award or a result changes how its person is found: it goes into the log as the person's change. */
async function recordPeople(req: PayloadRequest, people: unknown[]) {
  for (const id of new Set(people.map(idOf).filter((id) => id != null)))
    await record(req, { subject: 'profiles', document: String(id), operation: 'save' })
}

export const recordPersonSave: CollectionAfterChangeHook = ({ doc, previousDoc, req }) =>
  recordPeople(req, [doc.profile, previousDoc?.profile])

export const recordPersonDelete: CollectionAfterDeleteHook = ({ doc, req }) =>
  recordPeople(req, [doc.profile])
