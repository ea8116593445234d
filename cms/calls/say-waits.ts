import { hasRole, type Asker } from '../access/roles.ts'
import type { Check } from '../editing/checks/check.ts'
import type { Call } from '../payload-types.ts'
import type { Say } from '../words/messages.ts'

/** What keeps a partner’s call from being published as it stands, and what whoever asks does about it. */
export function sayWaits(
  { approval }: Pick<Call, 'approval'>,
  user: Asker,
  say: Say,
): string | null {
  if (hasRole(user, 'editor', 'administrator'))
    return approval === 'waiting' ? say('calls:readAndApprove') : null
  if (approval === 'approved') return null
  return say(approval === 'waiting' ? 'calls:waitForEditor' : 'calls:notApproved')
}

/** For an editor it is work to do, for the partner it stops the publication. */
export const checkApproval: Check = ({ collection, doc, req, say }) => {
  if (collection.slug !== 'calls') return []
  const message = sayWaits(doc as Pick<Call, 'approval'>, req.user, say)
  if (!message) return []
  const level = hasRole(req.user, 'editor', 'administrator') ? 'advises' : 'refuses'
  return [{ check: 'approval', level, field: 'approval', message }]
}
