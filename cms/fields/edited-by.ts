import type { CollectionBeforeChangeHook, Field, FieldAccess } from 'payload'
import { seesDrafts } from '../access/roles.ts'
import { relation } from './relation.ts'

/** Who saved last: for the dashboard, and to name the colleague when a stale save is refused. */
type FieldAccessArgs = Parameters<FieldAccess>[0]

export const editedBy: Field = relation('editedBy', 'users', {
  access: {
    read: ({ req }: FieldAccessArgs) => seesDrafts(req.user),
    create: () => false,
    update: () => false,
  },
  admin: { position: 'sidebar', readOnly: true },
} as never)

export const keepEditor: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user ? { ...data, editedBy: req.user.id } : data
