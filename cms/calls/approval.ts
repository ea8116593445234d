import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { hasRole } from '../access/roles.ts'

/**
 * A partner's call is published by an editor: the partner asks («waiting»), the editor approves or
 * sends it back with a reason, and who publishes has approved.
 */
export const keepApproval: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { user } = req
  if (!user) return data
  const before = originalDoc?.approval ?? 'none'
  const refuse = (reason: 'notApproved' | 'editorsApprove' | 'sayWhy'): never => {
    throw new APIError(req.t(`calls:${reason}` as never), 400, null, true)
  }
  if (hasRole(user, 'editor', 'administrator')) {
    if (data.approval === 'sent_back' && !data.approvalNote) refuse('sayWhy')
    return data._status === 'published' && before === 'waiting'
      ? { ...data, approval: 'approved' }
      : data
  }
  const asked = data.approval ?? before
  if (asked !== before && asked !== 'waiting' && asked !== 'none') refuse('editorsApprove')
  if (data._status === 'published' && before !== 'approved') refuse('notApproved')
  return data
}
