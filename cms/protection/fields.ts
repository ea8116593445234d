import type { FieldAccess } from 'payload'
import type { Term } from '../../search/vocabulary/values.ts'
import { hasRole, type Asker } from '../access/roles.ts'

type Subject =
  | {
      minor?: boolean | null
      sealed?: boolean | null
      takenOver?: string[] | null
      user?: unknown
      region?: unknown
    }
  | undefined

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

/**
 * What everybody may see of an adult and nobody outside staff of a minor; without a document the
 * doubt protects. What was gathered in childhood stays closed, to staff too, until the person has
 * taken `item` over; the person and administrators see it.
 */
export const unlessMinor =
  (item: Term<'handOver'>): FieldAccess =>
  ({ doc, req }) => {
    const subject = doc as Subject
    if (subject?.sealed && !subject.takenOver?.includes(item))
      return isOwn(req.user, subject) || hasRole(req.user, 'administrator')
    return seesAll(req.user, subject) || subject?.minor === false
  }
