import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { hasRole } from '../access/roles.ts'
import { apart, isEqual, toMark, type Marks } from '../editing/stale/marks.ts'
import type { Call } from '../payload-types.ts'
import { publishedIn } from './open.ts'

type Approval = NonNullable<Call['approval']>
type Doc = Record<string, unknown>
type Reason = 'notApproved' | 'changeWaits' | 'editorsApprove' | 'sayWhy'

/**
 * What a partner changes of an approved call without asking again: how its own people work, on which
 * nobody who applies relies. Everything else was approved as it is; a field that is added is, too.
 */
const ownMatter: ReadonlySet<string> = new Set([
  ...apart,
  'approval',
  'approvalNote',
  'reviewers',
  'reviewsEach',
  'titleKeys',
])

const writes: ReadonlySet<string> = new Set(['create', 'update', 'restoreVersion'])

/** Notes whether a save stays a draft: a hook is not told, and a draft alone leaves alone what is published. */
export const noteDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  // a read amid the save says nothing of it
  if (!writes.has(operation)) return
  const { draft, unpublishAllLocales } = args as { draft?: unknown; unpublishAllLocales?: unknown }
  Object.assign(req.context, {
    savesDraft: Boolean(draft),
    takesAllBack: unpublishAllLocales === true || unpublishAllLocales === 'true',
  })
}

/**
 * A partner's call is published by an editor: the partner asks («waiting»), the editor approves or
 * sends it back with a reason, and who publishes has approved. A partner who changes an approved call
 * asks again by that; what is published stays as it was approved.
 */
export const keepApproval: CollectionBeforeChangeHook = async (change) => {
  const { data, operation, originalDoc, req } = change
  const { user } = req
  if (!user) return data
  const before: Approval = operation === 'create' ? 'none' : (originalDoc?.approval ?? 'none')
  if (hasRole(user, 'editor', 'administrator')) {
    if (data.approval === 'sent_back' && !data.approvalNote) refuse(req, 'sayWhy')
    if (before !== 'waiting') return data
    if (saysApprovedSince(req)) return { ...data, approval: 'waiting' }
    if (data._status !== 'published') return data
    // a time was set for what the editor had read, and the partner has changed it since
    if (req.context.planned) refuse(req, 'notApproved')
    return { ...data, approval: 'approved' }
  }
  const approval = toApproval(before, change)
  if (approval !== 'approved' && (await showsTo(change)))
    refuse(req, approval === 'waiting' ? 'changeWaits' : 'notApproved')
  return { ...data, approval }
}

type Change = Parameters<CollectionBeforeChangeHook>[0]

/** Where the approval stands after a partner's save. */
function toApproval(before: Approval, { data, operation, originalDoc, req }: Change): Approval {
  const asked: Approval = data.approval ?? before
  if (operation === 'create') return asked === 'waiting' ? 'waiting' : 'none'
  // of a version that is restored the other languages are not seen here
  const { isRestoringVersion } = req.context
  if (isRestoringVersion) return before === 'approved' ? 'waiting' : before
  if (before === 'approved' && asked === 'approved')
    return changes(data, originalDoc) ? 'waiting' : 'approved'
  // a form that was opened before the approval fell still says so
  if (before === 'waiting' && asked === 'approved') return 'waiting'
  if (asked !== before && asked !== 'waiting' && asked !== 'none') refuse(req, 'editorsApprove')
  return asked
}

/**
 * A form shows each language as it was published where nothing else is drafted in it. One that has
 * been opened with the approval standing does not show what waits, so its save approves nothing.
 */
const saysApprovedSince = ({ context }: PayloadRequest): boolean =>
  (context.openedWith as Marks | undefined)?.approval === toMark('approved')

const changes = (data: Doc, before: Doc) =>
  Object.keys(data).some((name) => !ownMatter.has(name) && !isEqual(data[name], before[name]))

/** Whether what is saved is shown by it: published, or written over what stays published in another language. */
async function showsTo({ data, operation, originalDoc, req }: Change): Promise<boolean> {
  const { isRestoringVersion, savesDraft, takesAllBack } = req.context
  if (isRestoringVersion) return !savesDraft
  if (publishedIn(data._status).length > 0) return true
  if (savesDraft || takesAllBack || operation === 'create') return false
  const stored = await req.payload.db.findOne<Call>({
    collection: 'calls',
    where: { id: { equals: originalDoc.id } },
    locale: 'all',
    req,
  })
  return publishedIn(stored?._status).some((locale) => locale !== req.locale)
}

function refuse(req: PayloadRequest, reason: Reason): never {
  throw new APIError(req.t(`calls:${reason}` as never), 400, null, true)
}
