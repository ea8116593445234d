import { setTimeout as sleep } from 'node:timers/promises'
import { handleEndpoints, type AfterErrorHook, type SanitizedConfig } from 'payload'
import type { Say } from '../words/messages.ts'
import { isConflict } from './conflicts.ts'

const attempts = 5
const conflicting = new WeakSet<object>()

/**
 * Payload's answer to the request. Two saves of one document at the same time are a conflict on
 * MongoDB, and nothing of the later one is kept: it is done again, and looks again at what it is
 * based on, before anybody is told. An upload is not, its body is gone; a request without a body saves
 * nothing, whatever it says it brings.
 */
export async function answerPatiently(
  config: SanitizedConfig | Promise<SanitizedConfig>,
  request: Request,
): Promise<Response> {
  if (!request.body || !request.headers.get('content-type')?.startsWith('application/json'))
    return handleEndpoints({ config, request })
  const { url, method, headers } = request
  const body = await request.text()
  for (let attempt = 1; ; attempt += 1) {
    const tried = new Request(url, { method, headers, body })
    const response = await handleEndpoints({ config, request: tried })
    if (!conflicting.has(tried) || attempt === attempts) return response
    await sleep(attempt * 40 * (0.5 + Math.random()))
  }
}

/** Marks the request whose save met another one, and says so in words should it stay so. */
export const noteConflict: AfterErrorHook = ({ error, req }) => {
  if (!isConflict(error)) return
  conflicting.add(req)
  const message = (req.t as unknown as Say)('stale:atOnce')
  return { status: 409, response: { errors: [{ message }] } as never }
}
