import type { CollectionBeforeChangeHook, Field } from 'payload'
import { relation } from './relation.ts'

/** Who saved last: for the dashboard, and to name the colleague when a stale save is refused. */
export const editedBy: Field = relation('editedBy', 'users', {
  admin: { position: 'sidebar', readOnly: true },
} as never)

export const keepEditor: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user ? { ...data, editedBy: req.user.id } : data
