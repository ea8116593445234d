import type { FieldAccess } from 'payload'
import { hasRole, type Asker } from '../access/roles.ts'

type Subject = { minor?: boolean | null; user?: unknown; region?: unknown } | undefined

const idOf = (value: unknown) =>
  value && typeof value === 'object' ? (value as { id: unknown }).id : value

const isOwn = (user: Asker, doc: Subject) =>
  Boolean(user && doc?.user && idOf(doc.user) === user.id)

const seesAll = (user: Asker, doc: Subject) =>
  hasRole(user, 'editor', 'administrator') ||
  (hasRole(user, 'coordinator') &&
    idOf((user as { region?: unknown }).region) === idOf(doc?.region)) ||
  isOwn(user, doc)

/** Contacts, birth date and the like: the person, and the staff answerable for them. */
export const ownOrStaff: FieldAccess = ({ doc, req }) => seesAll(req.user, doc as Subject)

/** What everybody may see of an adult and nobody outside staff of a minor; without a document the doubt protects. */
export const unlessMinor: FieldAccess = ({ doc, req }) =>
  seesAll(req.user, doc as Subject) || (doc as Subject)?.minor === false
